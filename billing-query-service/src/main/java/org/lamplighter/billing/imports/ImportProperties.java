package org.lamplighter.billing.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are loaded.
 *
 * @param chunkRows rows that are kept, loaded and counted together; what an import holds in memory
 * @param lanes rows about different things that are loaded at once
 * @param poll how often an instance looks for imports that another one left
 */
@ConfigurationProperties("lamplighter.imports")
record ImportProperties(
        @DefaultValue("500") int chunkRows,
        @DefaultValue("8") int lanes,
        @DefaultValue("2s") Duration poll) {}
