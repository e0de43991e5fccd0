"use strict";

const WEEKS_ASKED = 157;
const DAY = 86400;
const YEAR_OF_WEEKS = 364 * DAY;
const FROM_ZERO = ["percent", "points", "share", "count", "days"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const COLUMNS = 3;
const MARKS_BELOW = 10;

/** A line over time; its points in order, each with its time in seconds. */
function line(series, name) {
  const points = series.points.map((point) => ({ ...point, time: Date.parse(point.period_end) / 1000 }));
  return { name, points, byTime: new Map(points.map((point) => [point.time, point])) };
}

/** The same line a year later, as far as the line itself goes. */
function yearLater(own) {
  const last = own.points.at(-1).time;
  const points = own.points
    .map((point) => ({ ...point, time: aYearAfter(point) }))
    .filter((point) => point.time <= last);
  return { name: "A year before", points, byTime: new Map(points.map((point) => [point.time, point])) };
}

function aYearAfter(point) {
  if (point.period.startsWith("Week")) {
    return point.time + YEAR_OF_WEEKS;
  }
  const end = new Date(point.time * 1000);
  return Date.UTC(end.getUTCFullYear() + 1, end.getUTCMonth() + 1, 0) / 1000;
}

/** All times of the lines; one more wherever periods are missing, so that lines break there. */
function timesOf(lines) {
  const times = [...new Set(lines.flatMap(({ points }) => points.map(({ time }) => time)))].sort((a, b) => a - b);
  const step = Math.min(...times.slice(1).map((time, index) => time - times[index]));
  return times.flatMap((time, index) =>
    index > 0 && time - times[index - 1] > 1.5 * step ? [times[index - 1] + step, time] : [time]);
}

function element(name, style, text) {
  const made = document.createElement(name);
  made.className = style;
  made.textContent = text;
  return made;
}

/** Numbers of an axis, in the unit of the figures. */
function ticks(unit, currency, values) {
  const sign = (value) => (value > 0 ? "+" : value < 0 ? "−" : "");
  const plain = (value) => Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: 1 });
  return values.map((value) => {
    switch (unit) {
      case "percent":
        return `${sign(value)}${plain(value)} %`;
      case "points":
        return sign(value) + plain(value);
      case "share":
        return `${plain(value * 100)} %`;
      case "currency":
        return `${currency === "USD" ? "$" : ""}${plain(value / 1000)}k`;
      default:
        return plain(value);
    }
  });
}

class LiveChart {
  constructor(figure, series) {
    this.figure = figure;
    this.unit = series.unit;
    this.currency = series.currency;
    this.plot = figure.querySelector(".plot");
    this.slider = figure.querySelector(".canvas");
    this.own = line(series, series.label);
    this.other = null;
    this.before = null;
    this.at = this.own.points.at(-1).time;
    this.weeks = 53;
  }

  start() {
    this.plot.hidden = false;
    this.figure.classList.add("ready");
    this.draw();
    new ResizeObserver(() => this.fit()).observe(this.slider);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.view.redraw(false));
    this.slider.addEventListener("keydown", (event) => this.press(event));
    this.figure.querySelectorAll("[data-weeks]").forEach((button) => {
      button.addEventListener("click", () => this.show(Number(button.dataset.weeks)));
    });
    const before = this.figure.querySelector("[data-before]");
    before.addEventListener("click", () => this.toggle(before));
    const compare = this.figure.querySelector("[data-compare]");
    compare.addEventListener("change", () => this.compare(compare));
  }

  lines() {
    return [this.own, this.other, this.before].filter((one) => one);
  }

  colour(name) {
    return getComputedStyle(this.figure).getPropertyValue(name).trim();
  }

  draw() {
    this.view?.destroy();
    const lines = this.lines();
    this.times = timesOf(lines);
    this.stops = this.times.filter((time) => lines.some(({ byTime }) => byTime.has(time)));
    const column = ({ byTime }, name) => this.times.map((time) => byTime.get(time)?.[name] ?? null);
    const ends = ({ byTime }, name) =>
      this.times.map((time) => {
        const point = byTime.get(time);
        return point?.value == null ? null : point[name] ?? point.value;
      });
    const data = [this.times];
    lines.forEach((one) => data.push(column(one, "value"), ends(one, "ci_high"), ends(one, "ci_low")));
    this.view = new uPlot(this.options(lines), data, this.slider);
    this.show(this.weeks);
  }

  options(lines) {
    const { clientWidth: width, clientHeight: height } = this.slider;
    const axis = {
      stroke: () => this.colour("--soft"),
      font: `13px ${getComputedStyle(document.body).fontFamily}`,
      ticks: { show: false },
      grid: { stroke: () => this.colour("--rule"), width: 1 },
    };
    return {
      width,
      height,
      legend: { show: false },
      padding: [8, 30, 0, 0],
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
      cursor: {
        y: false,
        drag: { x: true, y: false },
        points: {
          size: (view, index) => (index % COLUMNS === 1 ? 9 : 0),
          fill: (view, index) => this.stroke(lines, (index - 1) / COLUMNS),
          width: 0,
        },
      },
      scales: { y: { range: (view, least, most) => this.heights(least, most) } },
      axes: [
        { ...axis, gap: 20, size: 46, space: 74, grid: { show: false },
          values: (view, splits, index, space, step) => this.dates(splits, step) },
        { ...axis, size: 62, values: (view, splits) => ticks(this.unit, this.currency, splits) },
      ],
      series: [{}, ...lines.flatMap((one, index) => this.columns(lines, index))],
      bands: lines.map((one, index) => ({
        series: [COLUMNS * index + 2, COLUMNS * index + 3],
        fill: () => this.colour(one === this.own ? "--band" : "--band-soft"),
      })),
      hooks: {
        draw: [() => this.drawMarks()],
        setCursor: [() => this.follow()],
        setScale: [(view, key) => this.zoomed(key)],
      },
    };
  }

  columns(lines, index) {
    const dashes = [undefined, [8, 4], [2, 4]];
    const own = lines[index] === this.own;
    const value = {
      stroke: () => this.stroke(lines, index),
      width: own ? 2.2 : 1.6,
      dash: lines[index] === this.before ? dashes[2] : own ? dashes[0] : dashes[1],
      points: { show: false },
    };
    return [value, { points: { show: false } }, { points: { show: false } }];
  }

  stroke(lines, index) {
    return this.colour(lines[index] === this.own ? "--accent" : "--soft");
  }

  /** Changes, counts and shares are read against 0, other values against each other. */
  heights(least, most) {
    if (least == null) {
      return [0, 1];
    }
    const zero = FROM_ZERO.includes(this.unit);
    const low = zero ? Math.min(0, least) : least;
    const high = zero ? Math.max(0, most) : most;
    const room = 0.06 * (high - low || 1);
    return [low === 0 ? 0 : low - room, high === 0 ? 0 : high + room];
  }

  dates(splits, step) {
    return splits.map((split) => {
      const day = new Date(split * 1000);
      const month = MONTHS[day.getUTCMonth()];
      return step < 27 * DAY ? `${day.getUTCDate()} ${month}` : `${month} ${day.getUTCFullYear()}`;
    });
  }

  /** Half-filled marks of values to be used with caution; hollow ones below the plot of those not shown. */
  drawMarks() {
    const { ctx, bbox } = this.view;
    const ratio = devicePixelRatio;
    const { min, max } = this.view.scales.x;
    const inView = this.own.points.filter(({ time }) => time >= min && time <= max);
    ctx.save();
    ctx.lineWidth = 1.4 * ratio;
    for (const point of inView) {
      const x = this.view.valToPos(point.time, "x", true);
      if (point.value == null) {
        ctx.strokeStyle = this.colour("--edge");
        ctx.beginPath();
        ctx.arc(x, bbox.top + bbox.height + MARKS_BELOW * ratio, 3.5 * ratio, 0, 2 * Math.PI);
        ctx.stroke();
      } else if (point.status === "caution") {
        const y = this.view.valToPos(point.value, "y", true);
        ctx.fillStyle = this.colour("--raised");
        ctx.strokeStyle = this.colour("--caution");
        ctx.beginPath();
        ctx.arc(x, y, 2.8 * ratio, 0, 2 * Math.PI);
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = this.colour("--caution");
        ctx.beginPath();
        ctx.arc(x, y, 2.8 * ratio, Math.PI / 2, 1.5 * Math.PI);
        ctx.fill();
      }
    }
    ctx.restore();
  }

  fit() {
    this.view.setSize({ width: this.slider.clientWidth, height: this.slider.clientHeight });
    this.place();
  }

  /** Shows so many weeks up to the newest one; 0 for all. */
  show(weeks) {
    const last = this.times.at(-1);
    const first = this.times[0];
    const from = weeks === 0 ? first : Math.max(first, last - (weeks - 1) * 7 * DAY);
    this.range = this.zoom(from, last);
    this.weeks = weeks;
    this.mark();
    this.select(Math.max(this.at, from));
  }

  zoom(from, to) {
    const room = 0.015 * (to - from);
    this.view.setScale("x", { min: from - room, max: to + room });
    return [from - room, to + room];
  }

  /** Called after every change of the time shown; after dragging or keys it is none of the buttons'. */
  zoomed(key) {
    if (key !== "x") {
      return;
    }
    const { min, max } = this.view.scales.x;
    if (Math.abs(min - this.range[0]) > 1 || Math.abs(max - this.range[1]) > 1) {
      this.weeks = null;
      this.mark();
    }
    this.place();
  }

  mark() {
    this.figure.querySelectorAll("[data-weeks]").forEach((button) => {
      button.setAttribute("aria-pressed", String(Number(button.dataset.weeks) === this.weeks));
    });
  }

  toggle(button) {
    this.before = this.before ? null : yearLater(this.own);
    button.setAttribute("aria-pressed", String(this.before !== null));
    if (this.before?.points.length === 0) {
      this.say("There is no year before to show yet.");
    }
    this.draw();
  }

  async compare(choice) {
    const role = choice.value;
    const answer = role && (await fetch(`${this.figure.dataset.history}?weeks=${WEEKS_ASKED}&role=${role}`));
    if (choice.value !== role) {
      return;
    }
    if (answer && !answer.ok) {
      this.say("The service does not answer. Choose the role again.");
      return;
    }
    const series = answer && (await answer.json());
    this.other = series && series.points.length > 0 ? line(series, series.label) : null;
    this.say(series && !this.other ? `No such figure of ${series.label}: fewer than 3 postings.` : "");
    this.draw();
  }

  say(text) {
    this.figure.querySelector(".plot-status").textContent = text;
  }

  press(event) {
    const index = this.stops.indexOf(this.at);
    const to = {
      ArrowLeft: index - 1, ArrowDown: index - 1, ArrowRight: index + 1, ArrowUp: index + 1,
      PageDown: index - 13, PageUp: index + 13, Home: 0, End: this.stops.length - 1,
    }[event.key];
    if (to !== undefined) {
      this.select(this.stops[Math.min(Math.max(to, 0), this.stops.length - 1)]);
      this.bringIntoView();
    } else if (event.key === "+" || event.key === "=") {
      this.scale(0.5);
    } else if (event.key === "-") {
      this.scale(2);
    } else {
      return;
    }
    event.preventDefault();
  }

  bringIntoView() {
    const { min, max } = this.view.scales.x;
    const shift = Math.min(0, this.at - min) + Math.max(0, this.at - max);
    if (shift !== 0) {
      this.view.setScale("x", { min: min + shift, max: max + shift });
    }
  }

  /** Zooms around the week that is selected. */
  scale(factor) {
    const { min, max } = this.view.scales.x;
    const half = Math.max(28 * DAY, ((max - min) * factor) / 2);
    const from = Math.max(this.times[0], Math.min(this.at - half, this.times.at(-1) - 2 * half));
    this.zoom(from, Math.min(this.times.at(-1), from + 2 * half));
  }

  /** Selects what the pointer is nearest to; what was selected stays when it leaves. */
  follow() {
    const { idx, left } = this.view.cursor;
    if (idx == null || left < 0) {
      this.place();
      return;
    }
    const time = this.times[idx];
    if (this.stops.includes(time) && time !== this.at) {
      this.select(time);
    }
  }

  select(time) {
    this.at = this.stops.find((stop) => stop >= time) ?? this.stops.at(-1);
    this.read();
    this.place();
  }

  place() {
    const left = this.view.valToPos(this.at, "x");
    this.view.setCursor({ left, top: this.view.over.clientHeight / 2 }, false);
  }

  /** Writes the selected week for eyes and for screen readers. */
  read() {
    const lines = this.lines().map((one) => [one, one.byTime.get(this.at)]);
    const [, named] = lines.find(([, point]) => point);
    const link = element("a", "", named.period);
    link.href = `/figures/${named.figure_id}`;
    this.plot.querySelector(".plot-week").replaceChildren(link);
    this.plot.querySelector(".readings").replaceChildren(...lines.map((reading) => this.reading(reading)));
    const spoken = lines.map(([{ name }, point]) =>
      point ? [name, point.number, point.range, point.counts, point.mark].filter((part) => part).join(", ")
        : `${name}, nothing kept`);
    this.slider.setAttribute("aria-valuemax", String(this.stops.length - 1));
    this.slider.setAttribute("aria-valuenow", String(this.stops.indexOf(this.at)));
    this.slider.setAttribute("aria-valuetext", `${named.period}: ${spoken.join(". ")}.`);
  }

  reading([one, point]) {
    const key = one === this.own ? "own" : one === this.other ? "other" : "before";
    const item = element("li", `reading reading-${key}`, "");
    item.append(element("span", "key", ""), element("strong", "", `${one.name} `));
    if (!point) {
      item.append("nothing kept");
      return item;
    }
    const shape = { publish: "published", caution: "caution", suppressed: "withheld" }[point.status];
    const parts = [point.range && `(${point.range})`, point.counts && `· ${point.counts}`].filter((part) => part);
    item.append(`${point.number} ${parts.join(" ")} `, element("span", `mark mark-${shape}`, point.mark));
    return item;
  }
}

async function enliven(figure) {
  try {
    const answer = await fetch(`${figure.dataset.history}?weeks=${WEEKS_ASKED}`);
    new LiveChart(figure, await answer.json()).start();
  } catch (error) {
    console.error(error);
    figure.classList.remove("live", "ready");
    figure.querySelector(".plot").hidden = true;
  }
}

const near = new IntersectionObserver((entries) => {
  entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    enliven(target);
  });
}, { rootMargin: "400px" });

document.querySelectorAll(".live").forEach((figure) => near.observe(figure));
