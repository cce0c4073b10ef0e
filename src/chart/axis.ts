/**
 * Places for labels of one width at lines from left to right: none overlap, and the sum of their squared distances from the
 * lines is the least possible. Labels that push each other form a block around the mean of their wishes (isotonic regression
 * by pooling adjacent violators; M. Ayer et al., Annals of Mathematical Statistics 26, 1955).
 */
export function spreadLabels(lines: readonly number[], width: number): number[] {
  const blocks: number[][] = [];
  for (const [index, line] of lines.entries()) {
    let block = [line - index * width];
    for (let before = blocks.at(-1); before && mean(before) > mean(block); before = blocks.at(-1)) {
      block = [...before, ...block];
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => block.map(() => mean(block))).map((place, index) => place + index * width);
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
