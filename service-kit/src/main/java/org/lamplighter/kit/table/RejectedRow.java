package org.lamplighter.kit.table;

/**
 * A row that was left out.
 *
 * @param line its line in the file, from 1
 * @param code stable kebab-case code
 * @param reason why, without personal data
 */
public record RejectedRow(long line, String code, String reason) {}
