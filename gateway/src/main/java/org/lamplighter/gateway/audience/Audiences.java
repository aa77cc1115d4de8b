package org.lamplighter.gateway.audience;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Finds the audience of a request by its decoded path, the same path that the routes are matched with. */
@Component
public final class Audiences {

    private static final String ATTRIBUTE = Audiences.class.getName();

    private final List<Audience> all;
    private final Audience elsewhere;
    private final Rate refused;

    Audiences(AudienceSettings settings) {
        List<Audience> named = new ArrayList<>();
        settings.audiences().forEach((name, audience) -> named.add(audience.named(name)));
        all = List.copyOf(named);
        refused = settings.refused().rate();
        elsewhere = new Audience(
                "elsewhere",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                DataSize.ofBytes(0),
                settings.elsewhere().rate(),
                "default-src 'none'; frame-ancestors 'none'");
    }

    /**
     * The audience a request belongs to.
     *
     * @param request a request
     * @return the audience that owns the path; one without routes, token and body when none does
     */
    public Audience of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Audience known) {
            return known;
        }
        Audience found = ofPath(request.getServletPath());
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /**
     * The audience of a name in the configuration.
     *
     * @param name the key
     * @return the audience
     * @throws IllegalArgumentException when there is none
     */
    public Audience named(String name) {
        return all.stream()
                .filter(audience -> audience.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No audience is called " + name));
    }

    /**
     * How often one address may come with tokens that are not accepted.
     *
     * @return the rate
     */
    public Rate refused() {
        return refused;
    }

    private Audience ofPath(String path) {
        for (Audience audience : all) {
            if (audience.owns(path)) {
                return audience;
            }
        }
        return elsewhere;
    }
}
