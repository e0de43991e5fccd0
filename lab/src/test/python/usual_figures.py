"""What somebody who wants figures of postings writes in pandas: counts by week and cell, growth of them, posted pay and tool shares.

Nothing has an interval, is compared at the same boards, is withheld, or is remembered from the last time.

usage: usual_figures.py STRETCHES MEMBERS FIRST_MONDAY NEWEST_MONDAY FOLDER
"""

import sys

import numpy as np
import pandas as pd

CELLS = [[], ["seniority"], ["country"], ["region"], ["work_mode"], ["seniority", "country"]]
QUANTITIES = ["active", "opened", "closed", "postings"]
HORIZONS = {"week": (1, 1), "four_week": (4, 4), "year": (4, 52)}
LEVELS = {"pay_p10": 0.10, "pay_p25": 0.25, "pay_p50": 0.50, "pay_p75": 0.75, "pay_p90": 0.90}
FEWEST = 2.5


def days(column, first):
    return (pd.to_datetime(column) - first).dt.days


def spread(rows, begin, end):
    """Repeats each row for the weeks from its begin to its end."""
    times = np.maximum(end - begin + 1, 0)
    repeated = rows.loc[rows.index.repeat(times)].copy()
    within = np.arange(times.sum()) - np.repeat(times.cumsum() - times, times)
    repeated["week"] = np.repeat(begin.to_numpy(), times) + within
    return repeated


def in_groups(rows, members):
    return rows.merge(members, on="role").drop(columns="role").rename(columns={"member_of": "role"})


def weekly(stretches, last):
    """Counts of each stretch in each of its weeks; a posting in k places is a k-th in each."""
    begin = stretches["from"].clip(lower=0) // 7
    end = ((stretches["to"] - 1) // 7).clip(upper=last)
    rows = spread(stretches, begin, end)
    monday = 7 * rows["week"]
    low, high = np.maximum(rows["from"], monday), np.minimum(rows["to"], monday + 7)
    rows["active"] = rows["part"] * (high - low) / 7
    rows["opened"] = rows["part"] * ((rows["from"] >= monday) & (rows["entry"] == "opened"))
    rows["postings"] = rows["part"]
    rows["closed"] = 0.0
    closed = stretches[(stretches["exit"] == "closed") & (stretches["to"] >= 0) & (stretches["to"] < 7 * (last + 1))].copy()
    closed["week"] = closed["to"] // 7
    closed["closed"] = closed["part"]
    return pd.concat([rows, closed]).fillna({quantity: 0.0 for quantity in QUANTITIES})


def counts(rows):
    tables = []
    for cell in CELLS:
        table = rows.groupby(["week", "role"] + cell, sort=False)[QUANTITIES].sum().reset_index()
        tables.append(table[table["postings"] >= FEWEST])
    return pd.concat(tables).fillna({name: "all" for name in ["seniority", "country", "region", "work_mode"]})


def growth(table):
    keys = ["role", "seniority", "country", "region", "work_mode"]
    wide = table.pivot_table(index=keys, columns="week", values="active", fill_value=0.0)
    wide = wide.reindex(columns=range(int(table["week"].max()) + 1), fill_value=0.0)
    found = []
    for horizon, (length, lag) in HORIZONS.items():
        mean = wide.T.rolling(length).mean()
        percent = 100 * (mean / mean.shift(lag) - 1)
        tall = percent.T.stack().replace([np.inf, -np.inf], np.nan).dropna()
        found.append(tall.rename("value").reset_index().assign(horizon=horizon))
    return pd.concat(found)


def pay(postings, last):
    """Levels of the middle of pay, of the postings that came in thirteen weeks."""
    paid = postings[postings["middle"].notna()]
    came = paid["opened"] // 7
    rows = spread(paid, came.clip(lower=0), (came + 12).clip(upper=last))
    tables = []
    for cell in CELLS:
        groups = rows.groupby(["week", "role"] + cell, sort=False)["middle"]
        table = groups.quantile(list(LEVELS.values())).unstack()
        table.columns = list(LEVELS)
        tables.append(table[groups.size() >= 3].reset_index())
    return pd.concat(tables)


def shares(stretches, last):
    """Parts of the described postings open in four weeks that name a tool."""
    described = stretches[stretches["described"] == "t"]
    begin = described["from"].clip(lower=0) // 7
    end = (((described["to"] - 1) // 7) + 3).clip(upper=last)
    rows = spread(described, begin, end).drop_duplicates(["posting_id", "week", "role"])
    all_of = rows.groupby(["week", "role"]).size().rename("described")
    named = rows[rows["tools"].notna()].assign(tool=lambda given: given["tools"].str.split("+")).explode("tool")
    by_tool = named.groupby(["week", "role", "tool"]).size().rename("named").reset_index().join(all_of, on=["week", "role"])
    return by_tool.assign(value=by_tool["named"] / by_tool["described"])


def main(stretches_file, members_file, first, newest, folder):
    first, newest = pd.Timestamp(first), pd.Timestamp(newest)
    last = (newest - first).days // 7
    stretches = pd.read_csv(stretches_file)
    members = pd.read_csv(members_file)
    stretches["from"] = days(stretches["from_day"], first)
    stretches["to"] = days(stretches["to_day"], first).fillna(10**6).astype(int)
    stretches["opened"] = days(stretches["opened_on"], first)
    rows = in_groups(stretches.drop(columns=["from_day", "to_day", "opened_on"]), members)
    of_weeks = counts(weekly(rows.drop(columns=["opened", "tools", "described", "middle"]), last))
    of_growth = growth(of_weeks)
    of_pay = pay(rows.drop_duplicates(["posting_id", "role"]), last)
    of_tools = shares(rows, last)
    of_weeks.to_csv(folder + "/counts.csv", index=False)
    of_growth.to_csv(folder + "/growth.csv", index=False)
    of_pay.to_csv(folder + "/pay.csv", index=False)
    of_tools.to_csv(folder + "/tools.csv", index=False)
    print(len(of_weeks) * len(QUANTITIES) + len(of_growth) + len(of_pay) * len(LEVELS) + len(of_tools))


main(*sys.argv[1:])
