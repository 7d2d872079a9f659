package tandem.analytics.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages, in {@code messages/page*.properties}. */
@MessageBundle("page")
public interface PageWords {

  String skip();

  String pages();

  String page_overview();

  String page_compare();

  String page_sales();

  String page_operations();

  String page_data();

  String theme();

  String light();

  String dark();

  String signOut();

  String filters();

  String period();

  String by();

  String show();

  String all();

  String last12();

  String thisYear();

  String month();

  String quarter();

  String year();

  String completeTo(String time);

  String notHeard();

  String copyLink();

  String copied();

  String print();

  String footer();

  String letter_sales();

  String letter_operations();

  String sales();

  String operations();

  String verdict_worse();

  String verdict_better();

  String verdict_higher();

  String verdict_lower();

  String verdict_maybe();

  String verdict_noise();

  String verdict_trial();

  String verdict_unsaid();

  String noIndex();

  String noTarget();

  String target(String value);

  String plusApart(String currency);

  String scaleFloor();

  String scaleTarget();

  String scale();

  String scaleIs();

  String nothingYet();

  String nothingChanged();

  String oneChanged();

  String changed(int count);

  String looked(int series, long noise, long unjudged);

  String care();

  String careRunning(String period);

  String careApart(String currency);

  String careSetAside(long count);

  String why();

  String emptyTitle();

  String emptyText();

  String emptyPeople();

  String emptyWork();

  String emptyTargets();

  String emptyTrend();

  String whatChanged();

  String nothingChangedText();

  String changeWorse(String metric, String whom, String since);

  String changeBetter(String metric, String whom, String since);

  String changeHigher(String metric, String whom, String since);

  String changeLower(String metric, String whom, String since);

  String noTeamAlone(int count);

  String teamBehind(String team, String before, String after);

  String otherTeams(int count);

  String indexBoth(String whole, String since);

  String indexWhole(String whole);

  String byNoise();

  String spanAdjusted(String span);

  String spanPlain(String span);

  String standing();

  String leads(String leader, String score, String other);

  String leadsAlone(String leader);

  String nobodyLeads();

  String indexIs();

  String overall();

  String nothingBoth();

  String coverage(String who, int scored, int expected);

  String howToRead();

  String keyChange();

  String keyMaybe();

  String keyNoise();

  String keySolid();

  String keyOutlined();

  String keyRing();

  String fourAngles();

  String angle_goals();

  String angle_work();

  String angle_way();

  String angle_evaluation();

  String metric();

  String figure();

  String months(int count);

  String notMeasuredSales();

  String notMeasuredOperations();

  String grade_a();

  String grade_b();

  String grade_c();

  String unsaid();

  String unsaidNothing();

  String unsaidAll();

  String askAgain();

  String toOverview();

  String problemCode();

  String signIn();

  String whoAreYou();

  String signInText();

  String ofNeither();

  String signInOthers();

  String role_sales_representative();

  String sees_sales_representative();

  String role_sales_supervisor();

  String sees_sales_supervisor();

  String role_sales_manager();

  String sees_sales_manager();

  String role_sales_director();

  String sees_sales_director();

  String role_operations_junior();

  String sees_operations_junior();

  String role_operations_senior();

  String sees_operations_senior();

  String role_operations_manager();

  String sees_operations_manager();

  String role_operations_product_manager();

  String sees_operations_product_manager();

  String role_operations_director();

  String sees_operations_director();

  String role_analyst();

  String sees_analyst();

  String role_admin();

  String sees_admin();

  String by_function();

  String by_team();

  String by_region();

  String by_person();

  String compareBy();

  String nobodyCompared();

  String compared_function(int count, int changes);

  String compared_team(int count, int changes);

  String compared_region(int count, int changes);

  String compared_person(int count, int changes);

  String comparedText();

  String bothFunctions();

  String member();

  String composite();

  String coverageHead();

  String boardCaption();

  String everyMetric();

  String everyMetricText();

  String chooseMetrics();

  String noSaid();

  String nothingMeasured();

  String metricOf(String metric, String whom);

  String medianWhole();

  String figureWhole();

  String index();

  String indexNow(String index);

  String mean();

  String p90();

  String restsOn();

  String targetFloor();

  String apart();

  String seasonOut();

  String asHappened();

  String withinLimits();

  String outside();

  String levelWord();

  String limitsWord();

  String runningWord();

  String floorIs(String value);

  String targetIs(String value);

  String asTable();

  String periodHead();

  String valueHead();

  String limitsHead();

  String eventsHead();

  String falseSignal(String share);

  String tooShort();

  String asKnown();

  String asKnownShow();

  String now();

  String distribution();

  String distributionText();

  String byTeam();

  String byTeamText();

  String team();

  String verdict();

  String whatItIs();

  String formula();

  String better();

  String better_up();

  String better_down();

  String better_band();

  String compared();

  String counterMetric();

  String targetKnown();

  String eventsOf(String period);

  String eventsText();

  String eventsRestricted();

  String noEvents();

  String day();

  String what();

  String owner();

  String customer();

  String more();

  String kind_opportunity();

  String kind_deal();

  String kind_process_run();

  String kind_case();

  String kind_survey();

  String kind_target();

  String readout(String label, String value, String n);

  String readoutAdjusted(String label, String value, String adjusted, String n);

  String functionTitle(String who, int count);

  String metrics();

  String none();

  String p90Head();

  String nothingCounted();

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

  String part_lost();

  String part_won();

  String part_deals();

  String part_responseMet();

  String part_responseDue();

  String part_resolutionMet();

  String part_resolutionDue();

  String part_ageP90Hours();

  String part_reworked();

  String part_completed();

  String dataTitle();

  String dataSources();

  String service();

  String until();

  String behind();

  String heard();

  String never();

  String setAsideTitle();

  String setAsideNone();

  String setAsideText();

  String events();

  String entriesTitle();

  String record();

  String whyHead();

  String since();

  String generationsTitle();

  String generation();

  String state();

  String started();

  String ended();

  String generation_building();

  String generation_serving();

  String generation_retired();

  String kind_unknown();

  String kind_person();

  String kind_customer();

  String kind_product();

  String kind_pipeline();

  String kind_process();

  String kind_sla_policy();

  String kind_calendar();

  String page_customers();

  String customersText();

  String customerName();

  String find();

  String largestCustomers();

  String revenue();

  String timeline();

  String timelineText(int count);

  String function();

  String countedIn();

  String itsFigures();

  String remark();

  String course();

  String value();

  String download();

  String downloadEvents();

  String firsts();
}
