package org.lamplighter.acceptance;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.lamplighter.local.keycloak.Tokens;
import tools.jackson.databind.JsonNode;

/** A crew member with a phone. */
public final class Crew {

    /** A picture of one pixel, which is a real JPEG nevertheless. */
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////"
                    + "////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    private static final String ORDERS = "/api/crew/v1/work-orders";

    private final String username;
    private final Api api;

    public Crew(URI gateway, Tokens tokens, String username) {
        this.username = username;
        this.api = new Api(gateway, () -> tokens.of(username));
    }

    public String username() {
        return username;
    }

    public Api api() {
        return api;
    }

    public JsonNode openOrders() {
        return api.get(ORDERS + "?open=true").expecting(200).json().path("items");
    }

    /** The open order of a case, if this crew has it. */
    public Optional<JsonNode> orderOf(String caseId) {
        return openOrders()
                .valueStream()
                .filter(order -> caseId.equals(order.path("caseId").asString()))
                .findFirst();
    }

    public Reply accept(String order) {
        return api.post(ORDERS + "/" + order + "/acceptance", "{}");
    }

    public Reply depart(String order) {
        return api.post(ORDERS + "/" + order + "/departure", "{}");
    }

    public Reply arrive(String order, double latitude, double longitude) {
        return api.post(
                ORDERS + "/" + order + "/arrival",
                "{\"position\":{\"latitude\":%s,\"longitude\":%s}}".formatted(latitude, longitude));
    }

    public Reply restore(String order) {
        return api.post(ORDERS + "/" + order + "/restoration", "{}");
    }

    public String photograph(String order) {
        return api.upload(ORDERS + "/" + order + "/photos?kind=AFTER", "image/jpeg", PHOTO)
                .expecting(201)
                .json()
                .path("photoId")
                .asString();
    }

    public Reply complete(String order, String photoId) {
        return api.post(ORDERS + "/" + order + "/completion", """
                {"causeClass":"EQUIPMENT","workDone":"更换配电变压器低压侧熔断器，恢复供电。","photoIds":["%s"]}
                """.formatted(photoId));
    }

    /**
     * All steps that are left of a repair, from whatever state it is in.
     *
     * @return whether the order was this crew's; one that waited for an answer may have gone to another crew
     */
    public boolean finish(String order) {
        return work(order, () -> restore(order));
    }

    /**
     * All steps that are left of other work, from whatever state it is in.
     *
     * @param report the crew's report, as JSON
     * @return whether the order was this crew's
     */
    public boolean finish(String order, String report) {
        return work(order, () -> api.post(ORDERS + "/" + order + "/completion", report));
    }

    private boolean work(String order, Supplier<Reply> onSite) {
        while (true) {
            Reply seen = api.get(ORDERS + "/" + order);
            if (seen.status() == 404) {
                return false;
            }
            String state = seen.expecting(200).json().path("state").asString();
            switch (state) {
                case "ASSIGNED" -> {
                    Reply accepted = accept(order);
                    if (accepted.status() == 404) {
                        return false;
                    }
                    accepted.expecting(200);
                }
                case "ACCEPTED" -> depart(order).expecting(200);
                case "EN_ROUTE" -> arrive(order, 31.3110, 120.6180).expecting(200);
                case "ON_SITE" -> onSite.get().expecting(200);
                case "RESTORED" -> complete(order, photograph(order)).expecting(200);
                default -> {
                    return true;
                }
            }
        }
    }
}
