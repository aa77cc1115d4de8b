package org.lamplighter.billing.bill.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How bills are printed ({@code lamplighter.print.*}).
 *
 * @param font a file with TrueType outlines; the one that comes with the service has the 6 700 Chinese characters in common use, one of the
 *     utility's own may have those that are rare in names too
 */
@ConfigurationProperties("lamplighter.print")
record PrintProperties(
        @DefaultValue("classpath:fonts/NotoSansSC-Regular.ttf")
        Resource font) {}
