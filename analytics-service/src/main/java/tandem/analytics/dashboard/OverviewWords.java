package tandem.analytics.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the overview, in {@code messages/overviewPage*.properties}. */
@MessageBundle("overviewPage")
public interface OverviewWords {

  String scale();

  String scaleIs();

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

  String nothingChangedText();

  String changeWorse(String metric, String whom, String since);

  String changeBetter(String metric, String whom, String since);

  String changeHigher(String metric, String whom, String since);

  String changeLower(String metric, String whom, String since);

  String noTeamAlone(int count);

  String teamBehind(String team, String before, String after);

  String otherTeams(int count);

  String indexBoth(String whole, String since);

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

  String figure();

  String notMeasuredSales();

  String notMeasuredOperations();
}
