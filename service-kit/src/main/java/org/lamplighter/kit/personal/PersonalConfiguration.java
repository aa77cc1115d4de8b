package org.lamplighter.kit.personal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The cipher under the suite's data key ({@code lamplighter.data-key}). */
@AutoConfiguration
public class PersonalConfiguration {

    @Bean
    PersonalDataCipher personalDataCipher(@Value("${lamplighter.data-key}") String dataKey) {
        return new PersonalDataCipher(dataKey);
    }
}
