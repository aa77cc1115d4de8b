package org.lamplighter.billing.account.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.AccountRows;
import org.lamplighter.billing.imports.LoadRecord;
import org.lamplighter.billing.imports.RecordRejectedException;
import org.lamplighter.billing.sealing.SealingKeys;
import org.lamplighter.contracts.utility.AccountRecorded;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

/** Loads accounts as the utility's customer records publish them, what is personal sealed. */
@Component
final class AccountFeed implements EventHandler<AccountRecorded> {

    private static final String NUMBER = "accountNumber";

    /** The columns that tell of a person. They are taken from what was sealed alone. */
    private static final List<String> SEALED = List.of(
            "holderName", "phone", "address", "latitude", "longitude", "householdSize", "lowIncome", "protectedReason");

    private final AccountRows rows;
    private final SealingKeys keys;

    AccountFeed(AccountRows rows, SealingKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public Class<AccountRecorded> eventType() {
        return AccountRecorded.class;
    }

    @Override
    public void handle(AccountRecorded account, EventMetadata metadata) {
        Map<String, String> opened = keys.open(account.sealed());
        if (!account.accountNumber().equals(opened.get(NUMBER))) {
            throw new RecordRejectedException("sealed-other-account", "what is sealed does not name this account");
        }
        Map<String, @Nullable String> fields = clear(account);
        SEALED.forEach(column -> fields.put(column, opened.get(column)));
        LoadRecord.load(rows, fields);
    }

    private static Map<String, @Nullable String> clear(AccountRecorded account) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put(NUMBER, account.accountNumber());
        fields.put("areaCode", account.areaCode());
        fields.put("siteClass", account.siteClass());
        fields.put("transformerArea", account.transformerArea());
        fields.put("customerNumber", account.customerNumber());
        fields.put("customerClass", account.customerClass());
        fields.put("priceOption", account.priceOption());
        fields.put("prepaid", account.prepaid());
        fields.put("voltage", account.voltage());
        fields.put("basicCharge", account.basicCharge());
        fields.put("capacityKva", account.capacityKva());
        fields.put("contractDemandKw", account.contractDemandKw());
        fields.put("powerFactorStandard", account.powerFactorStandard());
        fields.put("monthlyLossKwh", account.monthlyLossKwh());
        return fields;
    }
}
