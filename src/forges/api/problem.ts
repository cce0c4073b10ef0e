/** A forge could not be asked: why, and what to do. */
export class ApiProblem extends Error {}
