package org.lamplighter.billing.consent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a registered third party asks a customer for who comes from it by browser. Only one that was found to be in order is made, by {@link
 * ReadConsentRequest}.
 *
 * @param recipient who asks
 * @param redirectUri where the browser goes back to: one of the third party's registered addresses, to the letter
 * @param scopes what it asks for
 * @param state what the third party gets back as it sent it
 */
public record ConsentRequest(Recipient recipient, String redirectUri, Set<DataScope> scopes, String state) {

    public ConsentRequest {
        scopes = Set.copyOf(scopes);
    }

    /** Where the browser goes when the customer refuses. */
    public String refused() {
        return back("error", "access_denied");
    }

    /** Where it goes when the customer agrees. */
    String agreed(ConsentCode code) {
        return back("code", code.value());
    }

    /** As forms are encoded, which is what OAuth asks for (RFC 6749, appendix B). */
    private String back(String name, String value) {
        String first = redirectUri.contains("?") ? "&" : "?";
        return redirectUri + first + name + "=" + encoded(value) + "&state=" + encoded(state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
