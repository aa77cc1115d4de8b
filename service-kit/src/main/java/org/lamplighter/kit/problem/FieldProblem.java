package org.lamplighter.kit.problem;

/**
 * What is wrong with a field of a request. Never holds what was sent: that may be personal.
 *
 * @param field its name as the caller writes it, with the way to it: {@code stretches[0].from}
 * @param message what it must be, in the caller's language
 */
record FieldProblem(String field, String message) {}
