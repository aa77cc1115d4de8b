package org.lamplighter.billing.print;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws bars, each with its figure above and its label below. */
final class BarChart {

    private static final Color PLAIN = new Color(0xB8, 0xCC, 0xDE);
    private static final Color MARKED = new Color(0x1F, 0x5F, 0x99);
    private static final float SIZE = 7;
    private static final float FILLED = 0.6f;

    private BarChart() {}

    static void draw(Ink ink, Typeface face, List<Bar> bars, PDRectangle area) {
        BigDecimal highest =
                bars.stream().map(Bar::value).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        float pitch = area.getWidth() / Math.max(bars.size(), 1);
        float x = area.getLowerLeftX();
        for (Bar bar : bars) {
            float height = highest.signum() == 0
                    ? 0
                    : bar.value().floatValue() / highest.floatValue() * (area.getHeight() - SIZE * 2);
            ink.box(
                    x + pitch * (1 - FILLED) / 2,
                    area.getLowerLeftY(),
                    pitch * FILLED,
                    height,
                    bar.marked() ? MARKED : PLAIN);
            centred(ink, face, bar.value().toPlainString(), x + pitch / 2, area.getLowerLeftY() + height + 2);
            centred(ink, face, bar.label(), x + pitch / 2, area.getLowerLeftY() - SIZE - 2);
            x += pitch;
        }
        ink.line(area.getLowerLeftX(), area.getLowerLeftY(), area.getUpperRightX(), Color.GRAY);
    }

    private static void centred(Ink ink, Typeface face, String text, float middle, float y) {
        String printable = face.printable(text);
        ink.text(printable, SIZE, middle - face.width(printable, SIZE) / 2, y);
    }
}
