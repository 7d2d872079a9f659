package tandem.analytics.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words that several pages have, and those of small ones, in {@code messages/page*.properties}.
 */
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

  String region();

  String everywhere();

  String narrowedTo(String what);

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

  String letter_both();

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

  String nothingYet();

  String whatChanged();

  String indexWhole(String whole);

  String angle_goals();

  String angle_work();

  String angle_way();

  String angle_evaluation();

  String metric();

  String months(int count);

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

  String by_department();

  String by_region();

  String by_period();

  String periodsTitle(String now, String before);

  String periodsText();

  String by_person();

  String compareBy();

  String nobodyCompared();

  String compared_function(int count, int changes);

  String compared_team(int count, int changes);

  String compared_department(int count, int changes);

  String compared_region(int count, int changes);

  String compared_person(int count, int changes);

  String comparedText();

  String both();

  String member();

  String composite();

  String coverageHead();

  String boardCaption();

  String everyMetric();

  String everyMetricText();

  String chooseMetrics();

  String noSaid();

  String medianWhole();

  String index();

  String restsOn();

  String valueHead();

  String team();

  String verdict();

  String eventsRestricted();

  String day();

  String what();

  String owner();

  String customer();

  String kind_opportunity();

  String kind_deal();

  String kind_process_run();

  String kind_case();

  String kind_survey();

  String kind_target();

  String metrics();

  String p90Head();

  String nothingCounted();

  String kind_unknown();

  String kind_person();

  String kind_customer();

  String kind_product();

  String kind_pipeline();

  String kind_process();

  String kind_sla_policy();

  String kind_lead();

  String kind_forecast();

  String kind_cost();

  String kind_budget();

  String kind_project();

  String kind_activity();

  String kind_market_note();

  String kind_improvement();

  String kind_exchange_rate();

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

  String download();

  String firsts();
}
