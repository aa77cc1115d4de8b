package org.lamplighter.kit.events;

import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;

/** Reads what {@link EventType} says of an event's record. */
public final class EventTypes {

    private static final ClassValue<EventType> DECLARED = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> type) {
            EventType declared = type.getAnnotation(EventType.class);
            if (declared == null) {
                throw new IllegalArgumentException(type.getName() + " carries no @EventType");
            }
            return declared;
        }
    };

    private EventTypes() {}

    public static String typeOf(Class<? extends Event> event) {
        return DECLARED.get(event).value();
    }

    public static String topicOf(Class<? extends Event> event) {
        return DECLARED.get(event).topic();
    }
}
