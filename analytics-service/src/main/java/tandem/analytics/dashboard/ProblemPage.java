package tandem.analytics.dashboard;

import java.util.List;

/**
 * What went wrong, and what helps.
 *
 * @param wrong what is wrong with the address, by parameter; empty where it is something else
 * @param again where to ask again
 */
public record ProblemPage(
    int status, String title, String detail, List<Wrong> wrong, String code, String again) {

  public record Wrong(String field, String message) {}

  public boolean isForbidden() {
    return status == 403;
  }

  public boolean isOurs() {
    return status >= 500;
  }
}
