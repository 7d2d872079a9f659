package tandem.analytics.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages' templates. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {

  private Templates() {}

  static native TemplateInstance overview(Frame frame, Overview page);

  static native TemplateInstance compare(Frame frame, Compared page);

  static native TemplateInstance periods(Frame frame, Periods page);

  static native TemplateInstance metric(Frame frame, MetricView page);

  static native TemplateInstance function(Frame frame, FunctionView page);

  static native TemplateInstance customers(Frame frame, CustomersView page);

  static native TemplateInstance customer(Frame frame, CustomerView page);

  static native TemplateInstance data(Frame frame, DataView page);

  static native TemplateInstance problem(Frame frame, ProblemPage page);

  static native TemplateInstance signIn(Frame frame, List<SignInPage.Door> doors, String next);
}
