package org.lamplighter.billing.print;

/**
 * A column of a table.
 *
 * @param share part of the page's width, above 0; the shares of a table come to 1
 * @param right whether its cells end at its right edge, as figures do
 */
public record Column(float share, boolean right) {

    public static Column text(double share) {
        return new Column((float) share, false);
    }

    public static Column figure(double share) {
        return new Column((float) share, true);
    }
}
