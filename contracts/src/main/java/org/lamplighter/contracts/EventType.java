package org.lamplighter.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name an event carries on the wire and the topic it travels on. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** CloudEvents {@code type}, for example {@code lamplighter.intake.fault-reported.v1}. Never changes. */
    String value();

    /** One of {@link Topics}. */
    String topic();
}
