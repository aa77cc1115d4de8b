package org.lamplighter.billing.sealing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lamplighter.billing.sealing.SealingKeys;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editors fetch the key that their systems seal personal data to. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class DeskSealingKeys {

    private final SealingKeys keys;

    DeskSealingKeys(SealingKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/api/desk/v1/account-imports/keys", produces = "application/jwk-set+json")
    @Opens(to = Audience.DESK, roles = "editor", owning = "the service's public key")
    @Operation(
            summary = "The key to seal personal data to",
            description = "A JWK set (RFC 7517) of the present key, by which the utility's systems seal the personal"
                    + " fields of lamplighter.utility.account-recorded.v1 (JWE, RFC 7516: its alg, A256GCM, its kid)."
                    + " What was sealed to an earlier key opens as long as the service holds it.")
    String published() {
        return keys.published();
    }
}
