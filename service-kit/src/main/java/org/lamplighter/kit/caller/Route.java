package org.lamplighter.kit.caller;

/**
 * One route of a service and the rule that opens it.
 *
 * @param method HTTP method
 * @param path path pattern
 * @param rule what opens it
 */
public record Route(String method, String path, Opens rule) {}
