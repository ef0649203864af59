package org.daopai.examples.wallchart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read as XML, which fails unless it is well-formed, and asked by XPath. */
public final class Page {

  private final Document document;
  private final XPath xpath = XPathFactory.newInstance().newXPath();

  private Page(Document document) {
    this.document = document;
  }

  /** Reads a page; an {@link AssertionError} if it is not well-formed. */
  public static Page parse(String html) {
    try {
      return new Page(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("The page is not well-formed", e);
    }
  }

  /** The elements at a path, in the order of the page. */
  public List<Element> all(String path) {
    try {
      NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        elements.add((Element) nodes.item(i));
      }
      return elements;
    } catch (XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }

  /** The one element at a path. */
  public Element one(String path) {
    List<Element> found = all(path);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " elements, not one, at " + path);
    }
    return found.get(0);
  }

  /** A numeric attribute. */
  public static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
