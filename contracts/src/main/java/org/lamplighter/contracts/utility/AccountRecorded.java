package org.lamplighter.contracts.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The utility's customer records have an account (用电户), or changed it. The key is the account's number. Fields are those of the account table, as texts; those that tell of a person
 * travel sealed.
 *
 * @param accountNumber ten digits
 * @param areaCode administrative division, six digits
 * @param siteClass URBAN, RURAL or REMOTE
 * @param sealed a JWE in compact form (RFC 7516) to a key that billing publishes: a JSON object of texts with the accountNumber once more, holderName, phone, address; if wanted latitude,
 *     longitude, householdSize, lowIncome, protectedReason
 * @param transformerArea the transformer area, if told
 * @param customerNumber the customer whose supply point it is, where one has several
 * @param customerClass RESIDENTIAL unless said, COMMERCIAL_ONE_PART or COMMERCIAL_TWO_PART
 * @param priceOption SINGLE_RATE unless said, TIME_OF_USE or COMBINED_METER
 * @param prepaid true or false; false when absent
 * @param voltage of commercial customers
 * @param basicCharge CAPACITY, CONTRACT_DEMAND or MEASURED_DEMAND, with a two-part tariff
 * @param capacityKva of transformers, where it is charged or limits the contract
 * @param contractDemandKw where it is charged
 * @param powerFactorStandard of commercial customers that have one
 * @param monthlyLossKwh losses before the meter, if there are any
 */
@EventType(value = "lamplighter.utility.account-recorded.v1", topic = Topics.UTILITY_ACCOUNTS)
public record AccountRecorded(
        String accountNumber,
        String areaCode,
        String siteClass,
        String sealed,
        @Nullable String transformerArea,
        @Nullable String customerNumber,
        @Nullable String customerClass,
        @Nullable String priceOption,
        @Nullable String prepaid,
        @Nullable String voltage,
        @Nullable String basicCharge,
        @Nullable String capacityKva,
        @Nullable String contractDemandKw,
        @Nullable String powerFactorStandard,
        @Nullable String monthlyLossKwh)
        implements Event {}
