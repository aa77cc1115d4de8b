package org.lamplighter.billing.sealing;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways of sealing that are taken, a closed list: whatever else a message asks for is refused. */
enum SealingAlgorithm {
    RSA(JWEAlgorithm.RSA_OAEP_256),
    ELLIPTIC(JWEAlgorithm.ECDH_ES_A256KW);

    private static final int LEAST_RSA_BITS = 2048;
    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);

    @SuppressWarnings("ImmutableEnumChecker") // a name
    private final JWEAlgorithm jose;

    SealingAlgorithm(JWEAlgorithm jose) {
        this.jose = jose;
    }

    JWEAlgorithm jose() {
        return jose;
    }

    static Optional<SealingAlgorithm> of(@Nullable Algorithm named) {
        return Arrays.stream(values()).filter(each -> each.jose.equals(named)).findFirst();
    }

    /** The one that a key is for, if it is for any. */
    static Optional<SealingAlgorithm> of(JWK key) {
        return switch (key) {
            case RSAKey rsa when rsa.size() >= LEAST_RSA_BITS -> Optional.of(RSA);
            case ECKey ec when CURVES.contains(ec.getCurve()) -> Optional.of(ELLIPTIC);
            default -> Optional.empty();
        };
    }
}
