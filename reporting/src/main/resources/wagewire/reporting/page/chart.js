"use strict";

/** A figure over time that answers to pointer and keys. */
class LiveChart {
  constructor(figure, series) {
    this.figure = figure;
    this.unit = series.unit;
    this.currency = series.currency;
    this.plot = figure.querySelector(".plot");
    this.slider = figure.querySelector(".canvas");
    this.own = lineOf("own", series);
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

  draw() {
    const kept = this.weeks === null ? { ...this.view.scales.x } : null;
    this.view?.destroy();
    const lines = this.lines();
    this.times = timesOf(lines);
    this.stops = this.times.filter((time) => lines.some(({ byTime }) => byTime.has(time)));
    const drawing = new PlotDrawing(this.figure, this.unit, this.currency, lines);
    const { clientWidth: width, clientHeight: height } = this.slider;
    const options = drawing.options(() => this.follow(), (key) => this.zoomed(key));
    this.view = new uPlot({ ...options, width, height }, drawing.data(this.times), this.slider);
    this.show(this.weeks ?? 0);
    if (kept) {
      this.view.setScale("x", { min: kept.min, max: kept.max });
    }
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
    let series = null;
    try {
      series = role === "" ? null : await seriesOf(this.figure, `&role=${role}`);
    } catch (error) {
      console.error(error);
      choice.value = this.other?.role ?? "";
      this.say("The figure could not be read. Choose the role again.");
      return;
    }
    if (choice.value !== role) {
      return;
    }
    this.other = series?.points.length > 0 ? { ...lineOf("other", series), role } : null;
    this.say(series && !this.other ? `No such figure of ${series.label}: too few postings.` : "");
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
    const item = element("li", `reading reading-${one.kind}`, "");
    item.append(element("span", "key", ""), element("strong", "", `${one.name} `));
    if (!point) {
      item.append("nothing kept");
      return item;
    }
    const shape = { publish: "published", caution: "caution", suppressed: "not-shown" }[point.status];
    const parts = [point.range && `(${point.range})`, point.counts && `· ${point.counts}`].filter((part) => part);
    item.append(`${point.number} ${parts.join(" ")} `, element("span", `mark mark-${shape}`, point.mark));
    return item;
  }
}

async function enliven(figure) {
  try {
    new LiveChart(figure, await seriesOf(figure, "")).start();
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
