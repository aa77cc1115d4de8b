package org.lamplighter.billing.identification.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells in the API's description which headers carry what a caller on the line says ({@link SaidInHeaders}). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = SaidInHeaders.NAME,
        in = ParameterIn.HEADER,
        description = "The holder's name as the caller says it, UTF-8, percent-encoded")
@Parameter(
        name = SaidInHeaders.PHONE_LAST_FOUR,
        in = ParameterIn.HEADER,
        description = "Last four digits of the phone on file, as the caller says them")
@Parameter(
        name = SaidInHeaders.PHONE,
        in = ParameterIn.HEADER,
        description = "The phone on file, whole, as the caller says it")
public @interface IdentifiedByHeaders {}
