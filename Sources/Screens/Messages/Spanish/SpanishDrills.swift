// The drills of picking, packing and the dock: their names, tasks, hints and what they want.

extension Spanish {
    static let drills = """
        = the tour is finished
        el recorrido está terminado
        = the item is confirmed by hand
        el artículo está confirmado a mano
        = One line
        Una línea
        = Pick the one line of the tour into an empty tote.
        Surta la única línea del recorrido en una cesta vacía.
        = Enter takes the tour. Then scan what is asked for: the bin, the item, a tote T-01 to T-06.
        Enter toma el recorrido. Luego escanee lo que se pide: la ubicación, el artículo, una cesta T-01 a T-06.
        = Several units
        Varias piezas
        = Pick both lines. Count what you take.
        Surta las dos líneas. Cuente lo que toma.
        = Scan the first unit, then type how many you hold and press Enter.
        Escanee la primera pieza, luego escriba cuántas tiene en la mano y pulse Enter.
        = Lot and date
        Lote y fecha
        = Pick the oats of the lot that is asked for.
        Surta la avena del lote que se pide.
        = The label on the goods holds item, date and lot. Without a scanner: the item, then the lot.
        La etiqueta del producto tiene artículo, fecha y lote. Sin escáner: el artículo, luego el lote.
        = Serial numbers
        Nº de serie
        = Pick both headphones; each has a number of its own.
        Surta los dos auriculares; cada uno tiene su propio número.
        = Scan each of them with its serial: HP-1 to HP-4 lie there.
        Escanee cada uno con su serie: allí están HP-1 a HP-4.
        = The wrong bin
        Otra ubicación
        = You stand before A-02-02-A. Scan it, read what the screen says, then pick at the right one.
        Está ante A-02-02-A. Escanéela, lea lo que dice la pantalla y luego surta en la correcta.
        = A wrong bin is refused and nothing is recorded: just go to the one that the screen names.
        Una ubicación equivocada se rechaza y nada se anota: vaya a la que la pantalla nombra.
        = the wrong bin was refused
        se rechazó la ubicación equivocada
        = The wrong item
        Otro artículo
        = Tomatoes and beans look alike. Scan the wrong can once, read the screen, then pick both lines.
        Tomates y frijoles se parecen. Escanee una vez la lata equivocada, lea la pantalla y surta las dos líneas.
        = A wrong item is refused: put it back and take the one that the screen names.
        Un artículo equivocado se rechaza: devuélvalo y tome el que la pantalla nombra.
        = the wrong item was refused
        se rechazó el artículo equivocado
        = Take a step back
        Un paso atrás
        = Scan the bin, take that step back, then pick the line.
        Escanee la ubicación, deshaga ese paso y luego surta la línea.
        = F8 takes back the last step, as often as you like.
        F8 deshace el último paso, cuantas veces quiera.
        = Leave and come back
        Dejar y volver
        = You are called away: put the tour back after its first line, then finish it.
        Lo llaman: deje el recorrido después de su primera línea y luego termínelo.
        = Esc twice leaves the tour; its number takes it again, and it goes on where it stood.
        Esc dos veces deja el recorrido; su número lo toma otra vez y sigue donde estaba.
        = one line was picked before you left
        se surtió una línea antes de dejarlo
        = Too few in the bin
        Aquí hay menos
        = Only 2 of the 5 lie there. Pick those, report the rest, finish the tour.
        Solo hay 2 de las 5. Surta esas, informe del resto y termine el recorrido.
        = Count what you hold first; then F3 and Too few here.
        Primero cuente lo que tiene en la mano; luego F3 y Aquí hay menos.
        = 3 are reported missing
        se informó que faltan 3
        = 2 are picked
        2 están surtidas
        = The bin is empty
        Ubicación vacía
        = Nothing lies in the bin. Report it; the screen sends you to another one.
        No hay nada en la ubicación. Infórmelo; la pantalla lo envía a otra.
        = F3 and Bin is empty, before anything is scanned from it.
        F3 y Está vacía, antes de escanear nada de ella.
        = the empty bin is reported
        se informó la ubicación vacía
        = all 3 are picked elsewhere
        las 3 se surtieron en otra
        = Out of date
        Caducado
        = The oats in the bin are out of date. Leave them, report it, finish the tour.
        La avena de la ubicación está caducada. Déjela, infórmelo y termine el recorrido.
        = F3 and Expired: the lot is held, and another one is looked for.
        F3 y Caducado: el lote se bloquea y se busca otro.
        = the lot is reported expired
        se informó el lote caducado
        = Another lot lies there
        Allí hay otro lote
        = The lot on the label is not the one asked for. Report it, finish the tour.
        El lote de la etiqueta no es el que se pide. Infórmelo y termine el recorrido.
        = F3 and Wrong lot or date.
        F3 y Otro lote o fecha.
        = the wrong lot is reported
        se informó el otro lote
        = Something else in the bin
        Otra cosa allí
        = Soup lies where tomatoes should be. Report it, finish the tour elsewhere.
        Hay sopa donde debería haber tomates. Infórmelo y termine el recorrido en otra ubicación.
        = F3 and Other item in bin: leave what lies there, somebody counts it.
        F3 y Otro artículo: deje lo que hay allí, alguien lo cuenta.
        = the other item is reported
        se informó el otro artículo
        = The bin is blocked
        Ubicación cerrada
        = A pallet stands before the bin. Report it, and pick where the screen sends you.
        Hay una tarima ante la ubicación. Infórmelo y surta donde la pantalla lo envíe.
        = F3 and Bin is blocked: nobody is sent there until it is free.
        F3 y Ubicación cerrada: no se envía a nadie hasta que esté libre.
        = the bin is reported blocked
        se informó la ubicación cerrada
        = A broken unit
        Una pieza rota
        = One can is dented: it goes to the damaged tray. Take another one.
        Una lata está abollada: va a la bandeja de dañados. Tome otra.
        = F3 and Damaged, once the bin is scanned.
        F3 y Dañado, una vez escaneada la ubicación.
        = the broken unit is reported
        se informó la pieza rota
        = A code nobody can read
        Código ilegible
        = The code on the can is torn. Compare by eye, say so, and pick the line.
        El código de la lata está roto. Compare a ojo, dígalo y surta la línea.
        = F3 and Code unreadable: it is recorded as confirmed by hand.
        F3 y Código ilegible: se anota como confirmado a mano.
        = The tote is full
        Cesta llena
        = After the first line the tote is full. Go on with an empty one.
        Después de la primera línea la cesta está llena. Siga con una vacía.
        = F3 and Tote is full, when the screen asks for the tote; then scan an empty one.
        F3 y Cesta llena, cuando la pantalla pida la cesta; luego escanee una vacía.
        = the full tote is closed
        la cesta llena está cerrada
        = Later, please
        Para después
        = Somebody works at the first bin. Pick the other line first.
        Alguien trabaja en la primera ubicación. Surta antes la otra línea.
        = F4 puts the line last.
        F4 pone la línea al final.
        = the first line is put off
        la primera línea se dejó para después
        = Another bin does as well
        Otra ubicación sirve
        = The same tomatoes lie nearer. Find the other bin and pick from it.
        Los mismos tomates están más cerca. Busque la otra ubicación y surta de ella.
        = F6 and the item say where it lies. Scan the other bin twice: the second scan confirms.
        F6 y el artículo dicen dónde está. Escanee dos veces la otra ubicación: la segunda confirma.
        = the other bin is taken
        se tomó la otra ubicación
        = The last ones
        Las últimas
        = You take the last two. Say that the bin is empty now.
        Usted toma las dos últimas. Diga que la ubicación quedó vacía.
        = Type 0 and Enter, or scan the label EMPTY.
        Escriba 0 y Enter, o escanee la etiqueta EMPTY.
        = the bin is said to be empty
        se dijo que la ubicación está vacía
        = More than there should be
        Más de lo debido
        = You take the last two, and one more lies there. Say so.
        Usted toma las dos últimas y queda una más. Dígalo.
        = When the screen asks whether the bin is empty, type how many still lie there.
        Cuando la pantalla pregunte si la ubicación está vacía, escriba cuántas quedan.
        = 1 is said to be left
        se dijo que queda 1
        = Cancelled in the tote
        Cancelado en la cesta
        = An order that Robin has picked is cancelled. Bring its units back to their bin.
        Un pedido que Robin surtió está cancelado. Devuelva sus piezas a su ubicación.
        = The tour names the tote first: scan it, then the item, and the bin where it goes.
        El recorrido nombra primero la cesta: escanéela, luego el artículo y la ubicación adonde va.
        = all 20 lie in the bin again
        las 20 están otra vez en la ubicación
        = Somebody else's tour
        Recorrido de otro
        = Robin Park has gone home with tour 1 in hand. Take it over and finish it.
        Robin Park se fue a casa con el recorrido 1 en la mano. Tómelo y termínelo.
        = Type the tour's number, and once more to confirm; Robin is told.
        Escriba el número del recorrido, y otra vez para confirmar; a Robin se le avisa.
        = the tour is taken over
        el recorrido cambió de manos
        = A code nobody knows
        Código desconocido
        = The cans have a new code, 4006381333931. Scan it, teach it with Robin Park (B-9001), pick the line.
        Las latas tienen un código nuevo, 4006381333931. Escanéelo, enséñelo con Robin Park (B-9001), surta la línea.
        = F5 teaches a code that nobody knew: which item, how many units, and a second badge.
        F5 enseña un código que nadie conocía: qué artículo, cuántas piezas y un segundo gafete.
        = the code is taught
        el código está enseñado
        = the parcel has its label
        el paquete tiene su etiqueta
        = 2 parcels have their labels
        2 paquetes tienen sus etiquetas
        = One order
        Un pedido
        = Pack the order of the tote, weigh it, label it. The scale shows what the screen expects.
        Empaque el pedido de la cesta, péselo, etiquételo. La báscula muestra lo que la pantalla espera.
        = Scan the tote, then each unit; type the weight with its unit, such as 1485 g.
        Escanee la cesta, luego cada pieza; escriba el peso con su unidad, como 1485 g.
        = A stranger in the tote
        Pieza ajena en la cesta
        = A can of soup lies in the tote. Scan it, read the screen, put it aside, and pack the order.
        Hay una lata de sopa en la cesta. Escanéela, lea la pantalla, apártela y empaque el pedido.
        = A wrong unit locks the bench until Enter: nothing that is scanned meanwhile counts.
        Una pieza equivocada bloquea la mesa hasta Enter: lo que se escanee entretanto no cuenta.
        = the wrong unit was refused
        se rechazó la pieza equivocada
        = The weight is off
        El peso no cuadra
        = The scale shows 3000 g. Enter that, count the parcel again; then it shows what it should.
        La báscula muestra 3000 g. Escríbalo, recuente el paquete; luego muestra lo que debe.
        = An odd weight is not waved through: scan every unit once more, then weigh again.
        Un peso raro no pasa sin más: escanee otra vez cada pieza y vuelva a pesar.
        = the odd weight was entered
        se escribió el peso raro
        = Two parcels
        Dos paquetes
        = The first can fills the box. Put the rest into a second parcel.
        La primera lata llena el envase. Ponga el resto en un segundo paquete.
        = F4 closes the parcel; the next unit begins another one.
        F4 cierra el paquete; la pieza siguiente empieza otro.
        = Another box
        Otro envase
        = The proposed box is torn. Take BOX-L and say why.
        El envase propuesto está roto. Tome BOX-L y diga por qué.
        = Scan the box that you take; then choose the reason and press Enter.
        Escanee el envase que toma; luego elija el motivo y pulse Enter.
        = the other box is taken
        se tomó el otro envase
        = A present, paid at the door
        Regalo contra pago
        = A present whose price the driver collects. Read what the screen says of it, and pack it.
        Un regalo cuyo precio cobra el conductor. Lea lo que dice la pantalla y empáquelo.
        = The screen says GIFT and COD: no prices go into the parcel, and the label tells the driver.
        La pantalla dice REGALO y COBRO: en el paquete no van precios, y la etiqueta avisa al conductor.
        = Take a unit back
        Devolver pieza
        = Pack one unit, take that step back, then pack the order.
        Empaque una pieza, deshaga ese paso y luego empaque el pedido.
        = F8 takes back the last step at the bench.
        F8 deshace el último paso en la mesa.
        = You are called away after the first unit. Put the order aside, then finish it.
        Lo llaman después de la primera pieza. Ponga el pedido aparte y luego termínelo.
        = Esc twice puts the order aside; its tote or number brings it back.
        Esc dos veces pone el pedido aparte; su cesta o su número lo trae de vuelta.
        = the order was put aside
        el pedido se puso aparte
        = The printer fails
        Falla la impresora
        = The printer is out of paper. Pack the order; when the label fails, have it printed again.
        La impresora no tiene papel. Empaque el pedido; cuando falle la etiqueta, haga que se imprima otra vez.
        = A parcel without its label waits: Enter asks for the label once more.
        Un paquete sin etiqueta espera: Enter pide la etiqueta otra vez.
        = the label failed
        la etiqueta falló
        = A unit is not in the tote
        Falta en la cesta
        = One can of tomatoes is not in the tote. Pack one unit, then report what is not there.
        Una lata de tomates no está en la cesta. Empaque una pieza y luego informe lo que no está.
        = F3 and Not in the tote: the units still asked for are looked for at the site.
        F3 y No en la cesta: las piezas que faltan se buscan en el almacén.
        = the missing unit is reported
        se informó la pieza que falta
        = The can that you have just scanned leaks. Report it: it goes to the damaged tray.
        La lata que acaba de escanear gotea. Infórmelo: va a la bandeja de dañados.
        = F3 and Broken unit is about the unit scanned last.
        F3 y Pieza rota se refiere a la última pieza escaneada.
        = Have it picked again
        Surtir otra vez
        = The second can is not in the tote, and the order shall wait for it: have it picked again.
        La segunda lata no está en la cesta y el pedido debe esperarla: haga que se surta otra vez.
        = F3 and Pick it again.
        F3 y Surtir otra vez.
        = the can is to be picked again
        la lata se va a surtir otra vez
        = The scale is broken
        Báscula rota
        = The scale is broken. Pack the order, and send the parcel without weighing it.
        La báscula está rota. Empaque el pedido y envíe el paquete sin pesarlo.
        = F3 and Scale is broken, when the screen asks for the weight.
        F3 y Báscula rota, cuando la pantalla pida el peso.
        = the parcel goes unweighed
        el paquete va sin pesar
        = Out of the box again
        Fuera del envase
        = Pack a can of tomatoes, take it out of the parcel again, then pack the order.
        Empaque una lata de tomates, sáquela otra vez del paquete y luego empaque el pedido.
        = F11 and the unit takes it out; F11 again ends that.
        F11 y la pieza la saca; F11 otra vez termina eso.
        = a unit is out again
        una pieza está fuera otra vez
        = Open a parcel again
        Reabrir un paquete
        = A card was forgotten: open the labelled parcel again, close it, and label it anew.
        Se olvidó una tarjeta: reabra el paquete etiquetado, ciérrelo y etiquételo de nuevo.
        = Scan the parcel twice at the bench: that opens it, and its old label is void. F4 closes it.
        Escanee el paquete dos veces en la mesa: eso lo abre, y su etiqueta vieja no vale. F4 lo cierra.
        = the parcel was opened
        se abrió el paquete
        = Another label
        Otra etiqueta
        = The label of the packed parcel is smeared. Print another one, with a reason.
        La etiqueta del paquete está borrosa. Imprima otra, con un motivo.
        = Scan the parcel once, then F11 and the reason.
        Escanee el paquete una vez, luego F11 y el motivo.
        = another label is printed
        se imprimió otra etiqueta
        = To the lane
        Al carril
        = Take the carton from the bench to the lane that is shown.
        Lleve la caja de la mesa al carril que se muestra.
        = Scan the carton, then the lane. Without a scanner: the number on its sheet.
        Escanee la caja, luego el carril. Sin escáner: el número de su hoja.
        = the carton stands in a lane
        la caja está en un carril
        = A truck comes
        Llega camión
        = The truck HX61 ABC for PARCEL-1400 stands at DOOR-1. Note it, before anything is loaded.
        El camión HX61 ABC para PARCEL-1400 está en DOOR-1. Anótelo antes de cargar nada.
        = Scan the load's name; F2 notes the truck: type what it is called, then scan its door.
        Escanee el nombre de la carga; F2 anota el camión: escriba cómo se llama y escanee su muelle.
        = the truck is noted
        el camión está anotado
        = Load a truck
        Cargar
        = Open the load PARCEL-1400 at its door and load its carton.
        Abra la carga PARCEL-1400 en su muelle y cargue su caja.
        = Scan DOOR-1: that opens the load. Then scan the carton.
        Escanee DOOR-1: eso abre la carga. Luego escanee la caja.
        = the carton is on the truck
        la caja está en el camión
        = The wrong truck
        Otro camión
        = Scan the carton at the door of EXPRESS-1530, read the screen, then load it where it belongs.
        Escanee la caja en el muelle de EXPRESS-1530, lea la pantalla y luego cárguela donde va.
        = A carton of another truck is refused, and the screen names its door. F10 shows all loads.
        La caja de otro camión se rechaza, y la pantalla nombra su muelle. F10 muestra todas las cargas.
        = the wrong truck was refused
        se rechazó el camión equivocado
        = the carton is on its truck
        la caja está en su camión
        = Off again
        Bajar
        = Load the carton, take it off again, and load it once more.
        Cargue la caja, bájela otra vez y cárguela de nuevo.
        = F11 and the carton takes it off; F11 again ends that.
        F11 y la caja la baja; F11 otra vez termina eso.
        = the carton was taken off
        la caja se bajó
        = A carton stays behind
        Una caja se queda
        = There is room for one of the two cartons. Leave the other with a reason, and close the load.
        Solo hay sitio para una de las dos cajas. Deje la otra con un motivo y cierre la carga.
        = Load one; F3 says why the other stays and how it goes instead; F4 closes.
        Cargue una; F3 dice por qué se queda la otra y cómo va en su lugar; F4 cierra.
        = a carton is left with a reason
        una caja se queda con un motivo
        = the load is closed
        la carga está cerrada
        = Everything is on PARCEL-1400. Close the load.
        Todo está en PARCEL-1400. Cierre la carga.
        = Scan the load's name, then F4.
        Escanee el nombre de la carga, luego F4.
        = Two people read the seal
        Dos leen el precinto
        = Read the seal SEAL-41, let Robin Park (badge B-9001) read it too.
        Lea el precinto SEAL-41, deje que Robin Park (gafete B-9001) lo lea también.
        = Scan the load, then the seal; then Robin's badge, then the seal again.
        Escanee la carga, luego el precinto; después el gafete de Robin y otra vez el precinto.
        = you have read the seal
        usted leyó el precinto
        = the load is sealed by two
        la carga está precintada por dos
        = A photo of the seal
        Foto del precinto
        = PARCEL-1400 is closed, its seal was photographed as SEAL-41.jpg. Note the photo.
        PARCEL-1400 está cerrada, su precinto se fotografió como SEAL-41.jpg. Anote la foto.
        = Scan the load, then F2 and the name of the photo.
        Escanee la carga, luego F2 y el nombre de la foto.
        = the photo is noted
        la foto está anotada
        = Two numbers on one seal
        Dos números
        = Robin Park has read SEAL-41; you read SEAL-14 on the truck. Enter what you read.
        Robin Park leyó SEAL-41; usted lee SEAL-14 en el camión. Escriba lo que lee.
        = Two numbers that differ hold the load until a supervisor has looked: that is right so.
        Dos números distintos bloquean la carga hasta que un supervisor la vea: así debe ser.
        = your number is entered
        su número está escrito
        = the load is held
        la carga está bloqueada
        = Another door
        Otro muelle
        = DOOR-1 does not open. Let PARCEL-1400 go on at DOOR-3.
        DOOR-1 no abre. Deje que PARCEL-1400 siga en DOOR-3.
        = Select the load, F11, and scan the door.
        Elija la carga, F11, y escanee el muelle.
        = the load is at DOOR-3
        la carga está en DOOR-3
        = The driver leaves
        Sale el chofer
        = J. Porter drives PARCEL-1400. Let the truck leave.
        J. Porter conduce PARCEL-1400. Deje salir el camión.
        = Scan the load, then type the driver's name or scan the code that the driver has.
        Escanee la carga, luego escriba el nombre del conductor o escanee el código que él tiene.
        = the truck has left
        el camión salió
        """
}
