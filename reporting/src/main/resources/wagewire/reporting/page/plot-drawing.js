"use strict";

const COLUMNS = 3;
const MARKS_BELOW = 10;

/** How lines look: the first with a band and marks, the others as its context. */
class PlotDrawing {
  constructor(figure, unit, currency, lines) {
    this.figure = figure;
    this.unit = unit;
    this.currency = currency;
    this.lines = lines;
  }

  /** A column of times, and of each line its values and the ends of their intervals. */
  data(times) {
    const column = ({ byTime }, value) => times.map((time) => value(byTime.get(time)) ?? null);
    const end = (name) => (point) => (point?.value == null ? null : point[name] ?? point.value);
    return [times, ...this.lines.flatMap((one) =>
      [column(one, (point) => point?.value), column(one, end("ci_high")), column(one, end("ci_low"))])];
  }

  options(moved, zoomed) {
    const axis = {
      stroke: () => this.colour("--soft"),
      font: `13px ${getComputedStyle(document.body).fontFamily}`,
      ticks: { show: false },
      grid: { stroke: () => this.colour("--rule"), width: 1 },
    };
    const dates = (view, splits, index, space, step) => this.dates(splits, step);
    return {
      legend: { show: false },
      padding: [8, 30, 0, 0],
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
      cursor: {
        y: false,
        drag: { x: true, y: false },
        points: {
          size: (view, index) => (index % COLUMNS === 1 ? 9 : 0),
          fill: (view, index) => this.stroke(this.lines[Math.floor((index - 1) / COLUMNS)]),
          width: 0,
        },
      },
      scales: { y: { range: (view, least, most) => this.heights(least, most) } },
      axes: [
        { ...axis, gap: 20, size: 46, space: 74, grid: { show: false }, values: dates },
        { ...axis, size: 62, values: (view, splits) => ticks(this.unit, this.currency, splits) },
      ],
      series: [{}, ...this.lines.flatMap((one) => this.columns(one))],
      bands: this.lines.map(({ kind }, index) => ({
        series: [COLUMNS * index + 2, COLUMNS * index + 3],
        fill: () => this.colour(kind === "own" ? "--band" : "--band-soft"),
      })),
      hooks: {
        draw: [(view) => this.drawMarks(view)],
        setCursor: [moved],
        setScale: [(view, key) => zoomed(key)],
      },
    };
  }

  columns(one) {
    const value = {
      stroke: () => this.stroke(one),
      width: one.kind === "own" ? 2.2 : 1.6,
      dash: { other: [8, 4], before: [2, 4] }[one.kind],
      points: { show: false },
    };
    return [value, { points: { show: false } }, { points: { show: false } }];
  }

  colour(name) {
    return getComputedStyle(this.figure).getPropertyValue(name).trim();
  }

  stroke(one) {
    return this.colour(one.kind === "own" ? "--accent" : "--soft");
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
  drawMarks(view) {
    const { ctx, bbox } = view;
    const { min, max } = view.scales.x;
    ctx.save();
    ctx.lineWidth = 1.4 * devicePixelRatio;
    for (const point of this.lines[0].points) {
      if (point.time < min || point.time > max) {
        continue;
      }
      const x = view.valToPos(point.time, "x", true);
      if (point.value == null) {
        this.hollow(ctx, x, bbox.top + bbox.height + MARKS_BELOW * devicePixelRatio);
      } else if (point.status === "caution") {
        this.half(ctx, x, view.valToPos(point.value, "y", true));
      }
    }
    ctx.restore();
  }

  hollow(ctx, x, y) {
    ctx.strokeStyle = this.colour("--edge");
    ctx.beginPath();
    ctx.arc(x, y, 3.5 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.stroke();
  }

  half(ctx, x, y) {
    const radius = 2.8 * devicePixelRatio;
    ctx.fillStyle = this.colour("--raised");
    ctx.strokeStyle = this.colour("--caution");
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = this.colour("--caution");
    ctx.beginPath();
    ctx.arc(x, y, radius, Math.PI / 2, 1.5 * Math.PI);
    ctx.fill();
  }
}
