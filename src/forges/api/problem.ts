/** A forge did not answer. The message says why and what to do. */
export class ApiProblem extends Error {}
