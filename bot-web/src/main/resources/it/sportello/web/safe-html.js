// The service sends safe HTML; this is the second lock. Only known tags are built, without any attribute but a link's
// address; everything else is left out with its words kept.

const TAGS = new Set(["P", "UL", "OL", "LI", "STRONG", "EM", "CODE", "BR", "A"]);
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

export function safeNodes(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copy(parsed.body, fragment);
  return fragment;
}

function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      to.append(node.data);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      copyElement(node, to);
    }
  }
}

function copyElement(node, to) {
  if (!TAGS.has(node.tagName)) {
    copy(node, to);
    return;
  }
  const element = document.createElement(node.tagName);
  if (node.tagName === "A") {
    link(element, node.getAttribute("href") ?? "");
  }
  if (node.tagName === "OL") {
    element.start = node.start;
  }
  copy(node, element);
  to.append(element);
}

function link(element, address) {
  try {
    if (SCHEMES.has(new URL(address, document.baseURI).protocol)) {
      element.href = address;
      element.target = "_blank";
      element.rel = "noopener noreferrer nofollow";
    }
  } catch {
    // An address that is none: the words stay.
  }
}
