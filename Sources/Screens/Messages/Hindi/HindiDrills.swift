// The drills of picking, packing and the dock: their names, tasks, hints and what they want.

extension Hindi {
    static let drills = """
        = the tour is finished
        टूर पूरा है
        = the item is confirmed by hand
        आइटम हाथ से पक्का है
        = One line
        एक लाइन
        = Pick the one line of the tour into an empty tote.
        टूर की एक लाइन ख़ाली टोट में पिक करें।
        = Enter takes the tour. Then scan what is asked for: the bin, the item, a tote T-01 to T-06.
        Enter टूर लेता है। फिर जो माँगा जाए स्कैन करें: बिन, आइटम, टोट T-01 से T-06।
        = Several units
        कई नग
        = Pick both lines. Count what you take.
        दोनों लाइनें पिक करें। जो लें उसे गिनें।
        = Scan the first unit, then type how many you hold and press Enter.
        पहला नग स्कैन करें, फिर हाथ में कितने हैं टाइप करके Enter दबाएँ।
        = Lot and date
        लॉट व तारीख़
        = Pick the oats of the lot that is asked for.
        माँगे गए लॉट के ओट्स पिक करें।
        = The label on the goods holds item, date and lot. Without a scanner: the item, then the lot.
        माल के लेबल में आइटम, तारीख़ और लॉट है। बिना स्कैनर: पहले आइटम, फिर लॉट।
        = Serial numbers
        सीरियल नंबर
        = Pick both headphones; each has a number of its own.
        दोनों हेडफ़ोन पिक करें; हर एक का अपना नंबर है।
        = Scan each of them with its serial: HP-1 to HP-4 lie there.
        हर एक को उसके सीरियल से स्कैन करें: वहाँ HP-1 से HP-4 हैं।
        = The wrong bin
        ग़लत बिन
        = You stand before A-02-02-A. Scan it, read what the screen says, then pick at the right one.
        आप A-02-02-A के सामने हैं। उसे स्कैन करें, स्क्रीन पढ़ें, फिर सही बिन पर पिक करें।
        = A wrong bin is refused and nothing is recorded: just go to the one that the screen names.
        ग़लत बिन नहीं लिया जाता और कुछ दर्ज नहीं होता: स्क्रीन जो बताए उस बिन पर जाएँ।
        = the wrong bin was refused
        ग़लत बिन नहीं लिया गया
        = The wrong item
        ग़लत आइटम
        = Tomatoes and beans look alike. Scan the wrong can once, read the screen, then pick both lines.
        टमाटर और बीन्स एक जैसे दिखते हैं। ग़लत डिब्बा एक बार स्कैन करें, स्क्रीन पढ़ें, फिर दोनों लाइनें पिक करें।
        = A wrong item is refused: put it back and take the one that the screen names.
        ग़लत आइटम नहीं लिया जाता: वापस रखें और स्क्रीन जो बताए वह लें।
        = the wrong item was refused
        ग़लत आइटम नहीं लिया गया
        = Take a step back
        एक क़दम वापस
        = Scan the bin, take that step back, then pick the line.
        बिन स्कैन करें, वह क़दम वापस लें, फिर लाइन पिक करें।
        = F8 takes back the last step, as often as you like.
        F8 पिछला क़दम वापस लेता है, जितनी बार चाहें।
        = Leave and come back
        जाएँ और लौटें
        = You are called away: put the tour back after its first line, then finish it.
        आपको बुलाया गया: पहली लाइन के बाद टूर वापस रखें, फिर पूरा करें।
        = Esc twice leaves the tour; its number takes it again, and it goes on where it stood.
        Esc दो बार से टूर छूटता है; उसका नंबर उसे फिर लेता है, और वह वहीं से चलता है।
        = one line was picked before you left
        जाने से पहले एक लाइन पिक हुई
        = Too few in the bin
        बिन में कम है
        = Only 2 of the 5 lie there. Pick those, report the rest, finish the tour.
        5 में से सिर्फ़ 2 हैं। उन्हें पिक करें, बाक़ी बताएँ, टूर पूरा करें।
        = Count what you hold first; then F3 and Too few here.
        पहले हाथ के नग गिनें; फिर F3 और यहाँ कम है।
        = 3 are reported missing
        3 कम बताए गए
        = 2 are picked
        2 पिक हुए
        = The bin is empty
        बिन ख़ाली है
        = Nothing lies in the bin. Report it; the screen sends you to another one.
        बिन में कुछ नहीं है। बताएँ; स्क्रीन आपको दूसरे पर भेजेगी।
        = F3 and Bin is empty, before anything is scanned from it.
        F3 और बिन ख़ाली, उससे कुछ स्कैन करने से पहले।
        = the empty bin is reported
        ख़ाली बिन बताया गया
        = all 3 are picked elsewhere
        तीनों दूसरी जगह पिक हुए
        = Out of date
        एक्सपायर
        = The oats in the bin are out of date. Leave them, report it, finish the tour.
        बिन के ओट्स एक्सपायर हैं। छोड़ दें, बताएँ, टूर पूरा करें।
        = F3 and Expired: the lot is held, and another one is looked for.
        F3 और एक्सपायर: लॉट रुकता है और दूसरा खोजा जाता है।
        = the lot is reported expired
        लॉट एक्सपायर बताया गया
        = Another lot lies there
        वहाँ दूसरा लॉट
        = The lot on the label is not the one asked for. Report it, finish the tour.
        लेबल का लॉट माँगा हुआ नहीं है। बताएँ, टूर पूरा करें।
        = F3 and Wrong lot or date.
        F3 और लॉट/तारीख़ ग़लत।
        = the wrong lot is reported
        ग़लत लॉट बताया गया
        = Something else in the bin
        बिन में कुछ और
        = Soup lies where tomatoes should be. Report it, finish the tour elsewhere.
        जहाँ टमाटर होने चाहिए वहाँ सूप है। बताएँ, टूर दूसरी जगह पूरा करें।
        = F3 and Other item in bin: leave what lies there, somebody counts it.
        F3 और बिन में दूसरा माल: जो है छोड़ दें, कोई उसे गिनेगा।
        = the other item is reported
        दूसरा आइटम बताया गया
        = The bin is blocked
        बिन का रास्ता बंद
        = A pallet stands before the bin. Report it, and pick where the screen sends you.
        बिन के सामने पैलेट है। बताएँ, और स्क्रीन जहाँ भेजे वहाँ पिक करें।
        = F3 and Bin is blocked: nobody is sent there until it is free.
        F3 और बिन तक रास्ता बंद: खुलने तक वहाँ कोई नहीं भेजा जाता।
        = the bin is reported blocked
        बिन का रास्ता बंद बताया गया
        = A broken unit
        टूटा नग
        = One can is dented: it goes to the damaged tray. Take another one.
        एक डिब्बा पिचका है: वह ख़राब वाली ट्रे में जाता है। दूसरा लें।
        = F3 and Damaged, once the bin is scanned.
        F3 और ख़राब, बिन स्कैन होने के बाद।
        = the broken unit is reported
        टूटा नग बताया गया
        = A code nobody can read
        कोड पढ़ा नहीं जाता
        = The code on the can is torn. Compare by eye, say so, and pick the line.
        डिब्बे का कोड फटा है। आँख से मिलाएँ, बताएँ, और लाइन पिक करें।
        = F3 and Code unreadable: it is recorded as confirmed by hand.
        F3 और कोड पढ़ा नहीं जाता: हाथ से पक्का दर्ज होता है।
        = The tote is full
        टोट भरा है
        = After the first line the tote is full. Go on with an empty one.
        पहली लाइन के बाद टोट भर गया। ख़ाली टोट से आगे बढ़ें।
        = F3 and Tote is full, when the screen asks for the tote; then scan an empty one.
        F3 और टोट भरा है, जब स्क्रीन टोट माँगे; फिर ख़ाली टोट स्कैन करें।
        = the full tote is closed
        भरा टोट बंद हुआ
        = Later, please
        बाद में
        = Somebody works at the first bin. Pick the other line first.
        पहले बिन पर कोई काम कर रहा है। पहले दूसरी लाइन पिक करें।
        = F4 puts the line last.
        F4 लाइन को आख़िर में रखता है।
        = the first line is put off
        पहली लाइन बाद में रखी गई
        = Another bin does as well
        दूसरा बिन भी ठीक
        = The same tomatoes lie nearer. Find the other bin and pick from it.
        वही टमाटर पास में हैं। दूसरा बिन खोजें और उससे पिक करें।
        = F6 and the item say where it lies. Scan the other bin twice: the second scan confirms.
        F6 और आइटम बताते हैं कि कहाँ है। दूसरा बिन दो बार स्कैन करें: दूसरा स्कैन पक्का करता है।
        = the other bin is taken
        दूसरा बिन लिया गया
        = The last ones
        आख़िरी नग
        = You take the last two. Say that the bin is empty now.
        आप आख़िरी दो लेते हैं। बताएँ कि बिन अब ख़ाली है।
        = Type 0 and Enter, or scan the label EMPTY.
        0 टाइप करके Enter, या लेबल EMPTY स्कैन करें।
        = the bin is said to be empty
        बिन ख़ाली बताया गया
        = More than there should be
        जितना हो उससे ज़्यादा
        = You take the last two, and one more lies there. Say so.
        आप आख़िरी दो लेते हैं, और एक बचा है। बताएँ।
        = When the screen asks whether the bin is empty, type how many still lie there.
        जब स्क्रीन पूछे कि बिन ख़ाली है या नहीं, टाइप करें कि कितने बचे हैं।
        = 1 is said to be left
        1 बचा बताया गया
        = Cancelled in the tote
        टोट में रद्द
        = An order that Robin has picked is cancelled. Bring its units back to their bin.
        Robin का पिक किया ऑर्डर रद्द है। उसके नग वापस उनके बिन में लाएँ।
        = The tour names the tote first: scan it, then the item, and the bin where it goes.
        टूर पहले टोट बताता है: उसे स्कैन करें, फिर आइटम, और वह बिन जहाँ जाना है।
        = all 20 lie in the bin again
        सब 20 फिर बिन में हैं
        = Somebody else's tour
        किसी और का टूर
        = Robin Park has gone home with tour 1 in hand. Take it over and finish it.
        Robin Park टूर 1 हाथ में लिए घर चले गए। उसे लें और पूरा करें।
        = Type the tour's number, and once more to confirm; Robin is told.
        टूर का नंबर टाइप करें, और पक्का करने को एक बार फिर; Robin को बताया जाता है।
        = the tour is taken over
        टूर ले लिया गया
        = A code nobody knows
        अनजान कोड
        = The cans have a new code, 4006381333931. Scan it, teach it with Robin Park (B-9001), pick the line.
        डिब्बों का नया कोड है, 4006381333931। स्कैन करें, Robin Park (B-9001) के साथ सिखाएँ, लाइन पिक करें।
        = F5 teaches a code that nobody knew: which item, how many units, and a second badge.
        F5 अनजान कोड सिखाता है: कौन सा आइटम, कितने नग, और दूसरा बैज।
        = the code is taught
        कोड सिखाया गया
        = the parcel has its label
        पार्सल पर लेबल है
        = 2 parcels have their labels
        2 पार्सल पर लेबल हैं
        = One order
        एक ऑर्डर
        = Pack the order of the tote, weigh it, label it. The scale shows what the screen expects.
        टोट का ऑर्डर पैक करें, तौलें, लेबल लगाएँ। काँटा वही दिखाता है जो स्क्रीन चाहती है।
        = Scan the tote, then each unit; type the weight with its unit, such as 1485 g.
        टोट स्कैन करें, फिर हर नग; वज़न इकाई के साथ टाइप करें, जैसे 1485 g।
        = A stranger in the tote
        टोट में बाहर का माल
        = A can of soup lies in the tote. Scan it, read the screen, put it aside, and pack the order.
        टोट में सूप का डिब्बा है। स्कैन करें, स्क्रीन पढ़ें, अलग रखें, और ऑर्डर पैक करें।
        = A wrong unit locks the bench until Enter: nothing that is scanned meanwhile counts.
        ग़लत नग Enter तक बेंच को रोकता है: तब तक का स्कैन नहीं गिना जाता।
        = the wrong unit was refused
        ग़लत नग नहीं लिया गया
        = The weight is off
        वज़न ठीक नहीं
        = The scale shows 3000 g. Enter that, count the parcel again; then it shows what it should.
        काँटा 3000 g दिखाता है। वह डालें, पार्सल फिर गिनें; फिर वह सही दिखाएगा।
        = An odd weight is not waved through: scan every unit once more, then weigh again.
        अजीब वज़न यूँ ही नहीं जाता: हर नग फिर स्कैन करें, फिर तौलें।
        = the odd weight was entered
        अजीब वज़न डाला गया
        = Two parcels
        दो पार्सल
        = The first can fills the box. Put the rest into a second parcel.
        पहला डिब्बा बॉक्स भर देता है। बाक़ी दूसरे पार्सल में रखें।
        = F4 closes the parcel; the next unit begins another one.
        F4 पार्सल बंद करता है; अगला नग दूसरा शुरू करता है।
        = Another box
        दूसरा बॉक्स
        = The proposed box is torn. Take BOX-L and say why.
        सुझाया बॉक्स फटा है। BOX-L लें और कारण बताएँ।
        = Scan the box that you take; then choose the reason and press Enter.
        जो बॉक्स लें उसे स्कैन करें; फिर कारण चुनें और Enter दबाएँ।
        = the other box is taken
        दूसरा बॉक्स लिया गया
        = A present, paid at the door
        गिफ़्ट, COD वाला
        = A present whose price the driver collects. Read what the screen says of it, and pack it.
        एक गिफ़्ट जिसका दाम ड्राइवर लेता है। स्क्रीन क्या कहती है पढ़ें, और पैक करें।
        = The screen says GIFT and COD: no prices go into the parcel, and the label tells the driver.
        स्क्रीन पर गिफ़्ट और COD लिखा है: पार्सल में दाम नहीं जाते, और लेबल ड्राइवर को बताता है।
        = Take a unit back
        नग वापस लें
        = Pack one unit, take that step back, then pack the order.
        एक नग पैक करें, वह क़दम वापस लें, फिर ऑर्डर पैक करें।
        = F8 takes back the last step at the bench.
        F8 बेंच पर पिछला क़दम वापस लेता है।
        = You are called away after the first unit. Put the order aside, then finish it.
        पहले नग के बाद आपको बुलाया गया। ऑर्डर अलग रखें, फिर पूरा करें।
        = Esc twice puts the order aside; its tote or number brings it back.
        Esc दो बार से ऑर्डर अलग रखा जाता है; उसका टोट या नंबर उसे वापस लाता है।
        = the order was put aside
        ऑर्डर अलग रखा गया
        = The printer fails
        प्रिंटर ख़राब
        = The printer is out of paper. Pack the order; when the label fails, have it printed again.
        प्रिंटर में काग़ज़ नहीं है। ऑर्डर पैक करें; लेबल न छपे तो फिर छपवाएँ।
        = A parcel without its label waits: Enter asks for the label once more.
        बिना लेबल का पार्सल रुकता है: Enter लेबल फिर माँगता है।
        = the label failed
        लेबल नहीं छपा
        = A unit is not in the tote
        नग टोट में नहीं
        = One can of tomatoes is not in the tote. Pack one unit, then report what is not there.
        टमाटर का एक डिब्बा टोट में नहीं है। एक नग पैक करें, फिर जो नहीं है बताएँ।
        = F3 and Not in the tote: the units still asked for are looked for at the site.
        F3 और टोट में नहीं: बाक़ी माँगे नग साइट पर खोजे जाते हैं।
        = the missing unit is reported
        कम नग बताया गया
        = The can that you have just scanned leaks. Report it: it goes to the damaged tray.
        अभी स्कैन किया डिब्बा टपक रहा है। बताएँ: वह ख़राब वाली ट्रे में जाता है।
        = F3 and Broken unit is about the unit scanned last.
        F3 और नग टूटा पिछले स्कैन नग के लिए है।
        = Have it picked again
        फिर पिक करवाएँ
        = The second can is not in the tote, and the order shall wait for it: have it picked again.
        दूसरा डिब्बा टोट में नहीं है, और ऑर्डर उसका इंतज़ार करे: फिर पिक करवाएँ।
        = F3 and Pick it again.
        F3 और फिर पिक करें।
        = the can is to be picked again
        डिब्बा फिर पिक होगा
        = The scale is broken
        काँटा ख़राब है
        = The scale is broken. Pack the order, and send the parcel without weighing it.
        काँटा ख़राब है। ऑर्डर पैक करें, और पार्सल बिना तौले भेजें।
        = F3 and Scale is broken, when the screen asks for the weight.
        F3 और काँटा ख़राब, जब स्क्रीन वज़न माँगे।
        = the parcel goes unweighed
        पार्सल बिना तौले जाता है
        = Out of the box again
        बॉक्स से फिर बाहर
        = Pack a can of tomatoes, take it out of the parcel again, then pack the order.
        टमाटर का डिब्बा पैक करें, पार्सल से फिर निकालें, फिर ऑर्डर पैक करें।
        = F11 and the unit takes it out; F11 again ends that.
        F11 और नग उसे निकालता है; फिर F11 उसे ख़त्म करता है।
        = a unit is out again
        एक नग फिर बाहर है
        = Open a parcel again
        पार्सल फिर खोलें
        = A card was forgotten: open the labelled parcel again, close it, and label it anew.
        एक कार्ड रह गया: लेबल वाला पार्सल फिर खोलें, बंद करें, और नया लेबल लगाएँ।
        = Scan the parcel twice at the bench: that opens it, and its old label is void. F4 closes it.
        बेंच पर पार्सल दो बार स्कैन करें: वह खुलता है और पुराना लेबल बेकार। F4 बंद करता है।
        = the parcel was opened
        पार्सल खोला गया
        = Another label
        दूसरा लेबल
        = The label of the packed parcel is smeared. Print another one, with a reason.
        पैक पार्सल का लेबल धुँधला है। कारण के साथ दूसरा छापें।
        = Scan the parcel once, then F11 and the reason.
        पार्सल एक बार स्कैन करें, फिर F11 और कारण।
        = another label is printed
        दूसरा लेबल छपा
        = To the lane
        लेन तक
        = Take the carton from the bench to the lane that is shown.
        बेंच से कार्टन दिखाई गई लेन में ले जाएँ।
        = Scan the carton, then the lane. Without a scanner: the number on its sheet.
        कार्टन स्कैन करें, फिर लेन। बिना स्कैनर: उसकी शीट का नंबर।
        = the carton stands in a lane
        कार्टन लेन में है
        = A truck comes
        ट्रक आया
        = The truck HX61 ABC for PARCEL-1400 stands at DOOR-1. Note it, before anything is loaded.
        PARCEL-1400 का ट्रक HX61 ABC DOOR-1 पर है। कुछ लादने से पहले उसे दर्ज करें।
        = Scan the load's name; F2 notes the truck: type what it is called, then scan its door.
        लोड का नाम स्कैन करें; F2 ट्रक दर्ज करता है: उसका नाम टाइप करें, फिर उसका डोर स्कैन करें।
        = the truck is noted
        ट्रक दर्ज है
        = Load a truck
        ट्रक लादें
        = Open the load PARCEL-1400 at its door and load its carton.
        लोड PARCEL-1400 को उसके डोर पर खोलें और उसका कार्टन लादें।
        = Scan DOOR-1: that opens the load. Then scan the carton.
        DOOR-1 स्कैन करें: लोड खुलता है। फिर कार्टन स्कैन करें।
        = the carton is on the truck
        कार्टन ट्रक पर है
        = The wrong truck
        ग़लत ट्रक
        = Scan the carton at the door of EXPRESS-1530, read the screen, then load it where it belongs.
        EXPRESS-1530 के डोर पर कार्टन स्कैन करें, स्क्रीन पढ़ें, फिर सही जगह लादें।
        = A carton of another truck is refused, and the screen names its door. F10 shows all loads.
        दूसरे ट्रक का कार्टन नहीं लिया जाता, और स्क्रीन उसका डोर बताती है। F10 सब लोड दिखाता है।
        = the wrong truck was refused
        ग़लत ट्रक नहीं लिया गया
        = the carton is on its truck
        कार्टन अपने ट्रक पर है
        = Off again
        फिर उतारें
        = Load the carton, take it off again, and load it once more.
        कार्टन लादें, फिर उतारें, और एक बार फिर लादें।
        = F11 and the carton takes it off; F11 again ends that.
        F11 और कार्टन उसे उतारता है; फिर F11 उसे ख़त्म करता है।
        = the carton was taken off
        कार्टन उतारा गया
        = A carton stays behind
        एक कार्टन छूटेगा
        = There is room for one of the two cartons. Leave the other with a reason, and close the load.
        दो में से एक कार्टन की जगह है। दूसरा कारण देकर छोड़ें, और लोड बंद करें।
        = Load one; F3 says why the other stays and how it goes instead; F4 closes.
        एक लादें; F3 बताता है कि दूसरा क्यों छूटा और कैसे जाएगा; F4 बंद करता है।
        = a carton is left with a reason
        एक कार्टन कारण के साथ छूटा
        = the load is closed
        लोड बंद है
        = Everything is on PARCEL-1400. Close the load.
        PARCEL-1400 पर सब है। लोड बंद करें।
        = Scan the load's name, then F4.
        लोड का नाम स्कैन करें, फिर F4।
        = Two people read the seal
        दो लोग सील पढ़ें
        = Read the seal SEAL-41, let Robin Park (badge B-9001) read it too.
        सील SEAL-41 पढ़ें, Robin Park (बैज B-9001) को भी पढ़ने दें।
        = Scan the load, then the seal; then Robin's badge, then the seal again.
        लोड स्कैन करें, फिर सील; फिर Robin का बैज, फिर सील एक बार और।
        = you have read the seal
        आपने सील पढ़ी
        = the load is sealed by two
        लोड दो लोगों से सील है
        = A photo of the seal
        सील की फ़ोटो
        = PARCEL-1400 is closed, its seal was photographed as SEAL-41.jpg. Note the photo.
        PARCEL-1400 बंद है, उसकी सील की फ़ोटो SEAL-41.jpg है। फ़ोटो दर्ज करें।
        = Scan the load, then F2 and the name of the photo.
        लोड स्कैन करें, फिर F2 और फ़ोटो का नाम।
        = the photo is noted
        फ़ोटो दर्ज है
        = Two numbers on one seal
        एक सील के दो नंबर
        = Robin Park has read SEAL-41; you read SEAL-14 on the truck. Enter what you read.
        Robin Park ने SEAL-41 पढ़ा; आप ट्रक पर SEAL-14 पढ़ते हैं। जो पढ़ें वह डालें।
        = Two numbers that differ hold the load until a supervisor has looked: that is right so.
        अलग-अलग नंबर लोड को रोकते हैं, जब तक सुपरवाइज़र न देखे: यही सही है।
        = your number is entered
        आपका नंबर डाला गया
        = the load is held
        लोड रुका हुआ है
        = Another door
        दूसरा डोर
        = DOOR-1 does not open. Let PARCEL-1400 go on at DOOR-3.
        DOOR-1 नहीं खुलता। PARCEL-1400 को DOOR-3 पर चलने दें।
        = Select the load, F11, and scan the door.
        लोड चुनें, F11, और डोर स्कैन करें।
        = the load is at DOOR-3
        लोड DOOR-3 पर है
        = The driver leaves
        ड्राइवर जाता है
        = J. Porter drives PARCEL-1400. Let the truck leave.
        J. Porter PARCEL-1400 चलाते हैं। ट्रक को जाने दें।
        = Scan the load, then type the driver's name or scan the code that the driver has.
        लोड स्कैन करें, फिर ड्राइवर का नाम टाइप करें या उनका कोड स्कैन करें।
        = the truck has left
        ट्रक चला गया
        """
}
