package org.lamplighter.billing.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of one document; only the glyphs that are used are embedded. */
final class Typeface implements AutoCloseable {

    /** Stands for a character that the font lacks (下駄, the printers' mark for a missing sort). */
    static final String MISSING = "〓";

    private static final float UNITS = 1000;

    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final PDFont font;
    private boolean lacking;

    Typeface(PDDocument document, byte[] trueType) throws IOException {
        file = new TTFParser().parse(new RandomAccessReadBuffer(trueType));
        glyphs = file.getUnicodeCmapLookup();
        font = PDType0Font.load(document, file, true);
    }

    PDFont font() {
        return font;
    }

    /** Whether a character was asked for that the font lacks. */
    boolean isLacking() {
        return lacking;
    }

    /** What can be printed of a text. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                printable.append(' ');
            } else if (glyphs.getGlyphId(character) == 0) {
                lacking = true;
                printable.append(MISSING);
            } else {
                printable.appendCodePoint(character);
            }
        });
        return printable.toString();
    }

    float width(String printable, float size) {
        try {
            return font.getStringWidth(printable) / UNITS * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that fit; broken where Chinese and English may be broken, and inside a word that is longer than a line. */
    List<String> lines(String text, float size, float width) {
        String printable = printable(text);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(printable);
        List<String> lines = new ArrayList<>();
        String line = "";
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = printable.substring(from, to);
            if (!line.isEmpty() && width((line + piece).stripTrailing(), size) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += piece;
            while (width(line.stripTrailing(), size) > width && line.codePointCount(0, line.length()) > 1) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
            from = to;
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    private int fitting(String line, float size, float width) {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length() && width(line.substring(0, line.offsetByCodePoints(end, 1)), size) <= width) {
            end = line.offsetByCodePoints(end, 1);
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
