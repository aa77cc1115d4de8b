package org.lamplighter.intake.audit.management;

import org.lamplighter.intake.audit.ChainVerdict;
import org.lamplighter.intake.audit.VerifyChain;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/** {@code /actuator/auditchains/<chain>}: whether a chain is as it was written. */
@Component
@Endpoint(id = "auditchains")
class AuditChains {

    private final VerifyChain verifyChain;

    AuditChains(VerifyChain verifyChain) {
        this.verifyChain = verifyChain;
    }

    @ReadOperation
    ChainVerdict verify(@Selector String chain) {
        return verifyChain.verify(chain);
    }
}
