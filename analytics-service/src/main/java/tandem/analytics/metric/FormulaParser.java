package tandem.analytics.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.analytics.metric.Formula.Constant;
import tandem.analytics.metric.Formula.Operation;
import tandem.analytics.metric.Formula.Operator;
import tandem.analytics.metric.Formula.Reading;

/**
 * Reads a formula as the catalogue writes it: {@code count(a) / (count(a) + count(b))}.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = value { ("*" | "/") value }
 * value   = number | "days" | function "(" name ")" | "abs" "(" sum ")" | "(" sum ")"
 * function = "count" | "sum" | "stock" | "distinct" | "open" | "value" | "target" | "left"
 * </pre>
 *
 * A name may hold dots and hyphens: {@code run.in-progress}.
 */
final class FormulaParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([0-9]+(?:\\.[0-9]+)?)|([a-z](?:[a-zA-Z0-9.]|-(?=[a-z]))*)|(.))");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  FormulaParser(String text) {
    this.text = text.strip();
    Matcher matcher = TOKEN.matcher(this.text);
    while (matcher.find()) {
      tokens.add(matcher.group().strip());
    }
  }

  Formula parse() {
    Formula formula = sum();
    if (next < tokens.size()) {
      throw wrong("an operator or the end");
    }
    return formula;
  }

  private Formula sum() {
    Formula left = product();
    while (is("+") || is("-")) {
      Operator operator = take().equals("+") ? Operator.PLUS : Operator.MINUS;
      left = new Operation(operator, left, product());
    }
    return left;
  }

  private Formula product() {
    Formula left = value();
    while (is("*") || is("/")) {
      Operator operator = take().equals("*") ? Operator.TIMES : Operator.OVER;
      left = new Operation(operator, left, value());
    }
    return left;
  }

  private Formula value() {
    if (is("(")) {
      take();
      Formula inner = sum();
      close();
      return inner;
    }
    if (!startsWithLetterOrDigit()) {
      throw wrong("a measure, a number or a bracket");
    }
    String token = take();
    if (Character.isDigit(token.charAt(0))) {
      return new Constant(new BigDecimal(token));
    }
    return new Reading(operand(token));
  }

  private Operand operand(String token) {
    if (token.equals("days")) {
      return new Operand.Days();
    }
    if (!is("(")) {
      throw wrong("a measure in brackets after " + token);
    }
    take();
    if (token.equals("abs")) {
      Formula of = sum();
      close();
      return new Operand.Absolute(of);
    }
    if (!startsWithLetterOrDigit()) {
      throw wrong("a measure");
    }
    String measure = take();
    close();
    return switch (token) {
      case "count" -> new Operand.Count(measure);
      case "sum" -> new Operand.Sum(measure);
      case "stock" -> new Operand.Stock(measure);
      case "distinct" -> new Operand.Distinct(measure);
      case "open" -> new Operand.Open(measure);
      case "value" -> new Operand.Value(measure);
      case "left" -> new Operand.Left(measure);
      case "target" -> new Operand.Target(measure);
      default ->
          throw new IllegalArgumentException(
              "there is no function " + token + " in the formula \"" + text + "\"");
    };
  }

  private void close() {
    if (!is(")")) {
      throw wrong("a closing bracket");
    }
    take();
  }

  private boolean is(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private boolean startsWithLetterOrDigit() {
    return next < tokens.size() && Character.isLetterOrDigit(tokens.get(next).charAt(0));
  }

  private String take() {
    return tokens.get(next++);
  }

  private IllegalArgumentException wrong(String expected) {
    String found = next < tokens.size() ? "\"" + tokens.get(next) + "\"" : "the end";
    return new IllegalArgumentException(
        "expected " + expected + " but found " + found + " in the formula \"" + text + "\"");
  }
}
