package tandem.analytics.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the page of how fresh and complete the data is, in {@code
 * messages/dataPage*.properties}.
 */
@MessageBundle("dataPage")
public interface DataWords {

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
}
