package org.lamplighter.gateway.load;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.lamplighter.gateway.world.Issuer;
import org.lamplighter.gateway.world.Upstream;

/**
 * Starts an issuer and a service that answers at once, prints how to point a gateway at them, and stays until it is ended. The figures
 * in the gateway's ADR were taken with it and {@code wrk}.
 */
public final class TrivialWorld {

    private TrivialWorld() {}

    /**
     * Starts the world.
     *
     * @param args none
     * @throws InterruptedException when ended
     */
    public static void main(String[] args) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Issuer issuer = new Issuer(clock);
        Upstream service = new Upstream("trivial", false);
        Instant end = clock.instant().plusSeconds(24 * 3600);
        System.out.println("LAMPLIGHTER_ISSUER=" + issuer.name());
        System.out.println("LAMPLIGHTER_JWKS=" + issuer.jwks());
        System.out.println("LAMPLIGHTER_INTAKE_URL=" + service.url());
        System.out.println(
                "TOKEN=" + issuer.token("customer", "load", claims -> claims.expirationTime(Date.from(end))));
        Thread.currentThread().join();
    }
}
