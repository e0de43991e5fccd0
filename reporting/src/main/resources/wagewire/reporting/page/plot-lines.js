"use strict";

const WEEKS_ASKED = 157;
const DAY = 86400;
const YEAR_OF_WEEKS = 364 * DAY;
const FROM_ZERO = ["percent", "points", "share", "count", "days"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A line over time: own, other or before; its points in order, each with its time in seconds. */
function line(kind, name, points) {
  return { kind, name, points, byTime: new Map(points.map((point) => [point.time, point])) };
}

function lineOf(kind, series) {
  const timed = series.points.map((point) => ({ ...point, time: Date.parse(point.period_end) / 1000 }));
  return line(kind, series.label, timed);
}

/** The same line a year later, as far as the line itself goes. */
function yearLater(own) {
  const last = own.points.at(-1).time;
  const points = own.points
    .map((point) => ({ ...point, time: aYearAfter(point) }))
    .filter((point) => point.time <= last);
  return line("before", "A year before", points);
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

async function seriesOf(figure, query) {
  const answer = await fetch(`${figure.dataset.history}?weeks=${WEEKS_ASKED}${query}`);
  if (!answer.ok) {
    throw new Error(`${answer.status} from ${answer.url}`);
  }
  return answer.json();
}
