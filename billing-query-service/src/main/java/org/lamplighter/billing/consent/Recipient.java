package org.lamplighter.billing.consent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.lamplighter.billing.rating.LocalizedText;

/**
 * A registered third party (第三方).
 *
 * @param id the {@code partner_id} of its tokens
 * @param name as customers are told
 * @param scopes what it may ask for at most
 * @param redirectUris where it may have customers' browsers sent back to, each to the letter: https, or http on this machine, without
 *     fragment or user
 */
public record Recipient(String id, LocalizedText name, Set<DataScope> scopes, Set<String> redirectUris) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Recipient {
        scopes = Set.copyOf(scopes);
        redirectUris = Set.copyOf(redirectUris);
        for (String address : redirectUris) {
            if (!isSafe(address)) {
                throw new IllegalArgumentException("no address to send customers of " + id + " back to: " + address);
            }
        }
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            boolean whole = uri.getHost() != null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return whole
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
