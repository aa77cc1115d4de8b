package org.lamplighter.billing.bill.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Wires printing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrintProperties.class)
class PrintConfiguration {}
