package org.lamplighter.billing.identification.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.lamplighter.billing.identification.Proof;
import org.lamplighter.billing.identification.ProofItem;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.springframework.http.HttpHeaders;

/** What a caller on the line says stands in headers, never in an address: addresses are logged. */
public final class SaidInHeaders {

    static final String NAME = "Identified-Name";
    static final String PHONE = "Identified-Phone";
    static final String PHONE_LAST_FOUR = "Identified-Phone-Last-Four";

    private static final Map<String, ProofItem> ITEMS = Map.of(
            NAME,
            ProofItem.HOLDER_NAME,
            PHONE,
            ProofItem.PHONE_NUMBER,
            PHONE_LAST_FOUR,
            ProofItem.PHONE_LAST_FOUR,
            "Identified-Address",
            ProofItem.SUPPLY_ADDRESS,
            "Identified-Id-Last-Digits",
            ProofItem.ID_LAST_DIGITS,
            "Identified-Service-Password",
            ProofItem.SERVICE_PASSWORD,
            "Identified-Phone-Code",
            ProofItem.PHONE_CODE);

    private SaidInHeaders() {}

    /**
     * What is said.
     *
     * @throws RejectedException {@code identification-missing} when nothing is
     */
    public static Proof read(HttpHeaders headers) {
        Map<ProofItem, String> said = new EnumMap<>(ProofItem.class);
        ITEMS.forEach((header, item) -> {
            String text = headers.getFirst(header);
            if (text != null) {
                said.put(item, URLDecoder.decode(text, StandardCharsets.UTF_8));
            }
        });
        if (said.isEmpty()) {
            throw new RejectedException(Rejection.invalid("identification-missing"));
        }
        return new Proof(said);
    }
}
