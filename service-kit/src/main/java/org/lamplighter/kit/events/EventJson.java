package org.lamplighter.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.lamplighter.contracts.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON: unknown fields are ignored, unknown enum constants read as {@code null}, absent
 * values are left out, times are ISO-8601. */
public final class EventJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** The event as JSON text. */
    public String write(Event event) {
        return mapper.writeValueAsString(event);
    }

    /**
     * The event these bytes hold.
     *
     * @throws UnreadableEventException when they hold none of this type; the cause's text is left out, for it may quote
     *     personal data
     */
    public <E extends Event> E read(byte[] data, Class<E> type) {
        try {
            return mapper.readValue(data, type);
        } catch (JacksonException e) {
            throw new UnreadableEventException(
                    EventTypes.typeOf(type), e.getClass().getSimpleName());
        }
    }
}
