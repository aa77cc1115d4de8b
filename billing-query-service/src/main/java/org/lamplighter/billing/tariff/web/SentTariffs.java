package org.lamplighter.billing.tariff.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** Files of tariffs as they are sent. */
public final class SentTariffs {

    private SentTariffs() {}

    /**
     * The text of a file.
     *
     * @throws RejectedException {@code tariff-encoding-refused}: Chinese spreadsheets often write GBK, which would spoil every name
     */
    public static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RejectedException(Rejection.invalid("tariff-encoding-refused"));
        }
    }
}
