package org.lamplighter.billing.rating;

/** A text in the two languages of the suite. */
public record LocalizedText(String zh, String en) {}
