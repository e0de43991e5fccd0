"""What somebody who wants figures from job boards writes for themselves in an afternoon.

Asks each board (Greenhouse's form) at ADDRESS, makes text of the descriptions, reads roles, seniority, places, pay and tools by
patterns, leaves repeated postings out, and writes a table of postings and one of counts. Nothing of it is remembered, judged or tested.

usage: usual_script.py ADDRESS FIRST_BOARD LAST_BOARD PARSER FOLDER
"""

import html
import re
import sys

import pandas as pd
import requests
from bs4 import BeautifulSoup

ROLES = {
    "marketing-operations": r"marketing op(?:eration)?s|marketing automation|martech",
    "revenue-operations": r"rev(?:enue)? ?op(?:eration)?s|sales op(?:eration)?s|gtm op",
    "demand-generation": r"demand gen|growth market|performance market|paid (?:media|search|social)",
    "product-marketing": r"product market",
    "content": r"content|copywriter|editor",
    "marketing": r"marketing|brand|communications",
    "sales": r"sales|account executive|account manager|business development",
    "engineering": r"engineer|developer|architect",
    "data": r"data|analyst|analytics|scientist",
}
SENIORITY = {
    "intern": r"\bintern(?:ship)?\b|working student",
    "executive": r"\bchief\b|\bvp\b|vice president|\bcmo\b",
    "director": r"director|head of",
    "manager": r"manager",
    "lead": r"\blead\b|principal|staff",
    "senior": r"senior|\bsr\.?\b",
    "junior": r"junior|\bjr\.?\b|associate|entry",
}
TOOLS = """salesforce hubspot marketo pardot eloqua tableau looker power-bi excel sql python snowflake bigquery segment braze iterable klaviyo
mailchimp zapier workato outreach salesloft gong zoominfo clearbit 6sense demandbase asana jira notion airtable google-analytics google-ads figma
wordpress webflow semrush ahrefs drift intercom zendesk""".split()
MODES = {"remote": r"\bremote\b", "hybrid": r"\bhybrid\b", "onsite": r"on-?site|in-office"}
PAY = re.compile(
    r"(?P<sign>[$€£])\s?(?P<low>\d[\d,.]*)\s?(?P<low_k>[kK]?)\s?(?:-|–|—|to)\s?[$€£]?\s?(?P<high>\d[\d,.]*)\s?(?P<high_k>[kK]?)"
)


def number(digits, thousands):
    value = float(digits.replace(",", "").rstrip(".") or 0) if digits.count(".") < 2 else 0.0
    return value * 1000 if thousands else value


def pay(text):
    found = PAY.search(text)
    if not found:
        return None, None, None
    return found["sign"], number(found["low"], found["low_k"]), number(found["high"], found["high_k"])


def rows(address, first, last, parser):
    with requests.Session() as session:
        for board in range(first, last + 1):
            answer = session.get(f"{address}/v1/boards/acme{board}/jobs?content=true", timeout=30)
            answer.raise_for_status()
            for job in answer.json()["jobs"]:
                text = BeautifulSoup(html.unescape(job["content"]), parser).get_text(" ", strip=True)
                sign, low, high = pay(text)
                yield {
                    "board": f"acme{board}",
                    "id": job["id"],
                    "title": job["title"],
                    "location": (job.get("location") or {}).get("name", ""),
                    "published": job.get("first_published"),
                    "text": text,
                    "currency": sign,
                    "pay_min": low,
                    "pay_max": high,
                }


def first_of(series, patterns):
    result = pd.Series("other", index=series.index)
    for name, pattern in reversed(list(patterns.items())):
        result[series.str.contains(pattern, case=False, regex=True, na=False)] = name
    return result


def main(address, first, last, parser, folder):
    table = pd.DataFrame(rows(address, int(first), int(last), parser))
    table["published"] = pd.to_datetime(table["published"], utc=True)
    table["title"] = table["title"].str.strip().str.replace(r"\s+", " ", regex=True)
    table["role"] = first_of(table["title"], ROLES)
    table["seniority"] = first_of(table["title"], SENIORITY)
    table["mode"] = first_of(table["location"] + " " + table["text"], MODES)
    places = table["location"].str.split(r"[,;|]", regex=True, expand=True)
    table["city"] = places[0].str.strip()
    lower = table["text"].str.lower()
    for tool in TOOLS:
        table["tool_" + tool] = lower.str.contains(r"\b" + tool.replace("-", " ") + r"\b", regex=True)
    table = table.drop_duplicates(["board", "title", "location", "text"])
    table["week"] = table["published"].dt.strftime("%G-W%V")
    counts = table.groupby(["week", "role", "seniority"]).agg(postings=("id", "count"), pay=("pay_min", "median"))
    table.drop(columns="text").to_csv(f"{folder}/postings.csv", index=False)
    counts.to_csv(f"{folder}/counts.csv")
    print(len(table))


if __name__ == "__main__":
    main(*sys.argv[1:])
