(function () {
  "use strict";
  var root = document.body;

  function toggle(section, name, label) {
    var tools = section.querySelector(".tools");
    if (!tools) {
      tools = document.createElement("p");
      tools.className = "tools";
      section.insertBefore(tools, section.querySelector(".legend"));
    }
    var box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", function () {
      root.classList.toggle("hide-" + name, !box.checked);
    });
    var line = document.createElement("label");
    line.appendChild(box);
    line.appendChild(document.createTextNode(" " + label));
    tools.appendChild(line);
  }

  var gantt = document.getElementById("gantt");
  toggle(gantt, "late", "late dates 最迟");
  toggle(gantt, "float", "float 时差");
  toggle(gantt, "chain", "driving chain 制约链");
  toggle(gantt, "rest", "days of rest 休息日");

  var flow = document.querySelector(".flow");
  var boxes = Array.prototype.slice.call(flow.querySelectorAll(".box"));
  var edges = Array.prototype.slice.call(flow.querySelectorAll(".edge"));

  function focusOn(id) {
    var near = {};
    near[id] = true;
    edges.forEach(function (edge) {
      var from = edge.getAttribute("data-from");
      var to = edge.getAttribute("data-to");
      var touches = from === id || to === id;
      edge.classList.toggle("near", touches);
      if (touches) {
        near[from] = true;
        near[to] = true;
      }
    });
    boxes.forEach(function (box) {
      box.classList.toggle("near", near[box.getAttribute("data-id")] === true);
    });
    flow.classList.add("focus");
  }

  boxes.forEach(function (box) {
    box.addEventListener("mouseenter", function () { focusOn(box.getAttribute("data-id")); });
    box.addEventListener("mouseleave", function () { flow.classList.remove("focus"); });
  });
})();
