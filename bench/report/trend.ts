/**
 * The straight line through points that has the least squares: its slope, and the standard error of that; `null` where
 * there are too few points to tell.
 *
 * @param {readonly { x: number, y: number }[]} points
 */
export function trendOf(points) {
  const count = points.length;
  if (count < 3) return null;
  const mean = (/** @type {readonly number[]} */ values) => values.reduce((total, value) => total + value, 0) / count;
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const spread = count * mean(points.map(({ x }) => (x - middle.x) ** 2));
  const slope = (count * mean(points.map(({ x, y }) => (x - middle.x) * (y - middle.y)))) / spread;
  const rest = count * mean(points.map(({ x, y }) => (y - middle.y - slope * (x - middle.x)) ** 2));
  return { slope, error: Math.sqrt(rest / (count - 2) / spread) };
}
