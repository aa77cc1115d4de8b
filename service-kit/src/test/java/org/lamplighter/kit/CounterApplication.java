package org.lamplighter.kit;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The small service that the kit's own tests run; found by tests in every package of the kit. */
@SpringBootApplication(scanBasePackages = "org.lamplighter.kit.counter")
public class CounterApplication {}
