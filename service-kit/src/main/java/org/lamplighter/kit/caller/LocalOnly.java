package org.lamplighter.kit.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page for a person at the machine, such as the local mailbox: open without a token, under {@code /mailbox}, and there
 * only where its controller is switched on. The exception to {@link Opens}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LocalOnly {}
