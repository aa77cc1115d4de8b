// The board as it is known here: the whole as it was sent, then what changed.

const LEVELS = [[100, 'OVER'], [80, 'NEAR'], [50, 'HALF']];

export class Board {
  constructor() {
    this.rows = { orders: new Map(), crews: new Map(), outages: new Map() };
    this.totals = null;
    this.ahead = 0; // how far the server's clock is ahead of ours
  }

  static id = { orders: (row) => row.workOrderId, crews: (row) => row.crewId, outages: (row) => row.outageId };

  shown(board) {
    Object.values(this.rows).forEach((rows) => rows.clear());
    this.changed(board);
  }

  changed(news) {
    this.ahead = Date.parse(news.at) - Date.now();
    this.totals = news.totals;
    for (const [kind, rows] of Object.entries(this.rows)) {
      news[kind].forEach((row) => rows.set(Board.id[kind](row), row));
      news.gone?.[kind].forEach((id) => rows.delete(id));
    }
  }

  now() {
    return Date.now() + this.ahead;
  }

  /** The limit an order owes next; none when all are met, or their clocks stand. */
  next(order) {
    return order.limits.find((limit) => !limit.metAt && !limit.standsSince) ?? null;
  }

  /** What is left of a limit now, how much is used, and how near its end it is. */
  state(limit) {
    const at = limit.metAt ?? limit.standsSince ? Date.parse(limit.metAt ?? limit.standsSince) : this.now();
    const by = Date.parse(limit.by);
    const from = Date.parse(limit.from);
    const used = Math.max(0, Math.floor(((at - from) * 100) / Math.max(1, by - from)));
    return { left: Math.trunc((by - at) / 1000), used, level: LEVELS.find(([most]) => used >= most)?.[1] ?? 'ON_TIME' };
  }

  level(order) {
    const next = this.next(order);
    return next ? this.state(next).level : 'ON_TIME';
  }

  due(order) {
    const next = this.next(order);
    return next ? Date.parse(next.by) : Number.MAX_SAFE_INTEGER;
  }

  orders() {
    return [...this.rows.orders.values()]
      .sort((a, b) => this.due(a) - this.due(b) || a.openedAt.localeCompare(b.openedAt) || a.workOrderId.localeCompare(b.workOrderId));
  }

  crews() {
    return [...this.rows.crews.values()].sort((a, b) => a.crewId.localeCompare(b.crewId));
  }

  outages() {
    return [...this.rows.outages.values()].sort((a, b) => b.affectedAccounts - a.affectedAccounts || a.outageId.localeCompare(b.outageId));
  }
}
