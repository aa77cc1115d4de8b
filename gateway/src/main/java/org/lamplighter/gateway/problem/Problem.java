package org.lamplighter.gateway.problem;

/**
 * The body of a problem answer.
 *
 * @param type where the code is explained
 * @param title what happened, in a few words
 * @param status the HTTP status
 * @param detail what happened, in a sentence
 * @param code the stable name of the problem
 * @param traceId what to quote when asking for help
 * @param action what the caller can do
 */
record Problem(String type, String title, int status, String detail, String code, String traceId, String action) {}
