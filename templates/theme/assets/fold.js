// Made from scripts/page/fold.ts: change that, then "make scripts".
function c(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function o(){let t=document.getElementById(c()),n=!1;for(let e=t?.closest("details");e;e=e.parentElement?.closest("details"))n||=!e.open,e.open=!0;n&&t?.scrollIntoView()}addEventListener("hashchange",o);o();
