package org.lamplighter.billing.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Marks on a page. */
final class Ink implements AutoCloseable {

    private final PDPageContentStream page;
    private final Typeface face;

    Ink(PDPageContentStream page, Typeface face) {
        this.page = page;
        this.face = face;
    }

    /** What {@link Typeface#printable} gave. */
    void text(String printable, float size, float x, float y) {
        try {
            page.beginText();
            page.setNonStrokingColor(Color.BLACK);
            page.setFont(face.font(), size);
            page.newLineAtOffset(x, y);
            page.showText(printable);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(float x, float y, float toX, Color color) {
        try {
            page.setStrokingColor(color);
            page.setLineWidth(0.5f);
            page.moveTo(x, y);
            page.lineTo(toX, y);
            page.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void box(float x, float y, float width, float height, Color color) {
        try {
            page.setNonStrokingColor(color);
            page.addRect(x, y, width, height);
            page.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
