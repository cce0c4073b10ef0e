/** Something the operator can put right: what is wrong, and what to do. */
export class OperatorProblem extends Error {}
