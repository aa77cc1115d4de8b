package org.lamplighter.dispatch.photo;

import java.time.Clock;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhotoWiring {

    @Bean
    AddPhoto addPhoto(Aggregates<WorkOrder> orders, Photos photos, Clock clock) {
        return new AddPhoto(orders, photos, clock);
    }
}
