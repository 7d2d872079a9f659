package tandem.analytics.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of sales and operations, in {@code messages/workPage*.properties}. */
@MessageBundle("workPage")
public interface WorkWords {

  String functionTitle(String who, int count);

  String none();

  String dimension_team();

  String dimension_person();

  String dimension_lossReason();

  String dimension_competitor();

  String dimension_product_family();

  String dimension_customer_segment();

  String dimension_pipeline();

  String dimension_customer_industry();

  String dimension_severity();

  String dimension_process();

  String dimension_category();

  String dimension_stage();

  String dimension_kind();

  String kind_call();

  String kind_mail();

  String kind_visit();

  String kind_demo();

  String kind_meeting();

  String kind_other();

  String improvements();

  String funnelText(String begun, String won);

  String funnelStage();

  String funnelReached();

  String funnelShare();

  String openRestricted();

  String nothingOpen();

  String openCount();

  String openSum();

  String ageUnder(int days);

  String ageBetween(int from, int to);

  String ageFrom(int days);

  String ageMedian();

  String ageNinety();

  String dueWithin(int hours);

  String part_lost();

  String part_won();

  String part_deals();

  String part_responseMet();

  String part_responseDue();

  String part_resolutionMet();

  String part_resolutionDue();

  String part_stepsPerRun();

  String part_reworked();

  String part_completed();

  String part_timed();

  String value();
}
