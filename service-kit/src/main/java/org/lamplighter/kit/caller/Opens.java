package org.lamplighter.kit.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule that opens a route: who may call it, and which things are theirs. A route without this annotation stops the
 * service from starting; the path must begin with the audience's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Opens {

    /** For whom the token must be made. */
    Audience to();

    /** One of these realm roles is needed; none when empty. */
    String[] roles() default {};

    /** All of these scopes are needed. */
    String[] scopes() default {};

    /** Which things the caller reaches through it, in words; the use case enforces it and answers 404 beyond it. */
    String owning();
}
